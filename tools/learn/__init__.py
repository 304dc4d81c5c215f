"""Learn from the labelled lists how texts are put that give a PIN away."""
