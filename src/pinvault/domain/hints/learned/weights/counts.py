"""What each count weighs; ``python -m tools.learn`` writes this."""

TABLE = """
31|chains 4|
29|form signature|
24|form digits|written 4 4 4 4|
22|mixed digits 1 8|mixed signature 1 9|written 3 4 4|
21|chains 1 4|
20|mixed signature 1 10|
17|bare 4|chains 4 4|
16|chains 3 4|numbers 8|
15|bare 2|letters digits 6|letters signature 6|mixed signature 1 6|mixed signature 1 8|numbers 6|
15|numbers 7|numbers digits 8|
14|bare 3|chains 8|letters signature 7|mixed signature 1 12|numbers 9|
13|chains 4 2|chains 6|chains 7|density 3|density 4|mixed digits 1 9|written 3 4 4 1|
12|chains 2 4|chains 4 1|chains 5|letters digits 12|letters signature 8|mixed digits 1 12|
12|written 12|
11|chains 4 3|figures signature 2|length 1|
10|length 2|letters digits 4|mixed signature 1 11|mixed signature 1 7|written 2 2 2|written 4 2|
9|chains 1 1 4|figures signature 3|length 5|numbers 10|numbers 5|numbers digits 7|
9|numbers digits 9|written 5 1|
8|chains 2 1 4|density 1|density 2|figures digits 10|length 3|length 4|length 6|mixed digits 1 10|
8|numbers 11|numbers 12|numbers digits 10|numbers digits 12|numbers signature 6|written 4 4|
7|bare 1|bare 5|chains 4 1 1|chains 4 5|density 0|figures 11|figures 9|figures digits 11|
7|numbers digits 6|
6|chains 2 2|chains 2 2 4|chains 5 1 1|chains 5 4|chains 6 1|chains 7 1|figures 10|
6|figures signature 5|length 8|letters digits 5|letters signature 0|written 1 4 4 4|
6|written 2 2 4 4|written 2 4|written 4 1|written 4 3|
5|chains 1 2 4|chains 1 5|chains 4 6|chains 5 1|figures 12|figures 2|figures digits 12|
5|letters digits 0|letters digits 7|mixed digits 1 4|mixed digits 1 7|mixed signature 2 8|
5|mixed signature 2 9|numbers 4|numbers signature 7|numbers signature 9|written 1 3 4 4|
5|written 2 4 4|written 4 4 4|
4|figures digits 9|figures signature 9|length 7|letters signature 5|numbers digits 5|
4|numbers signature 11|numbers signature 4|written 2 2 1|written 2 2 1 1|written 4 2 4 1|
3|bare 6|figures 3|figures 8|figures digits 8|mixed signature 2 6|written 1 1 1 1|written 2 2 4|
2|density 6|figures 7|figures signature 6|figures signature 7|length 0|length 12|mixed digits 1 6|
1|numbers signature 3|
-1|figures 5|
-2|chains 2 1 2|chains 3 3|figures 0|figures 6|mixed digits 2 3|
-3|chains 2 3 1 1|chains 3 2|mixed signature 2 3|written 2 3|
-4|chains 1 1 2 2|letters signature 2|written 2 4 2|
-5|chains 3|chains 3 1|chains 3 1 3|letters signature 1|mixed digits 1 3|written 2 1 2|written 4|
-5|written 4 3 3|
-6|chains 1 1 2 1|chains 2 3|chains 2 3 1|chains 3 1 3 1|figures digits 2|figures digits 3|
-6|mixed digits 2 2|mixed signature 2 4|written 1|written 1 2 1 2|
-7|chains 1 3 1|chains 2 1 2 1|written 1 1 1 2|written 1 1 2 1|
-8|chains 1 1 1 1|chains 1 1 1 2|chains 1 1 2|chains 1 1 3 1|chains 1 2 3|chains 3 1 1 1|
-8|letters digits 3|mixed signature 1 4|mixed signature 2 2|numbers digits 0|numbers digits 3|
-8|written 3 3|
-9|chains 1 1|chains 1 2 1|chains 2 1|chains 2 1 1|numbers 2|numbers digits 2|written 1 2|
-9|written 2|written 8 6|
-10|bare 0|chains |chains 3 1 1|mixed signature 1 5|numbers 0|written 1 1 1|
-11|chains 1 1 3|chains 2 1 3 1|mixed signature 0 0|written 1 1|written 3|written 6|
-12|chains 1 1 1|chains 2 1 1 1|written 3 3 1 1|
-13|chains 1 2 1 1|figures signature 0|
-15|chains 1 1 1 3|mixed digits 1 5|mixed signature 1 3|
-17|numbers digits 1|
-18|numbers 1|written |
-19|mixed signature 1 2|
"""
