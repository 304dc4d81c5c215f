# make run         starts pinvault       (make run ARGS="status --lang en")
# make test        runs the tests        (make test ARGS="-k expiry")
# make check       looks the code over: style, types, imports, catalogues, weaknesses of parts
# make bench       measures what the design promises, as ratios
# make screenshots draws the pictures of the README; needs rsvg-convert and fonts-noto-cjk
# make faults      fails and kills every change at its system calls (ARGS=--full: at all)
# make leaks       searches all that sessions write for their secrets (make leaks COUNT=1000)
# make fuzz        feeds mutated bytes to everything that reads others' (make fuzz SECONDS=600)
# make mutants     changes domain and safe in small ways; tests must notice (ROOM=merge)
# make learn       learns the weights of the hint policy from its lists anew (ARGS=--judge)
# make requirements pins the parts anew, with their hashes (ARGS=--upgrade: newer ones)
# make sbom        lists the parts for a release, in build/
# Each prepares .venv on its first call; make clean removes all of it.

ARGS ?=
ROOM ?=
COUNT ?= 20
SECONDS ?= 20
PYTHON ?=
PACKAGES := requirements/install pyproject.toml hatch_build.py
TABLE := $(wildcard src/pinvault/cli/table/*.py tools/shell/*)
CATALOGUES := $(wildcard src/pinvault/*/*.toml src/pinvault/*/*/*.toml)

# Settings of the caller's Python must not reach ours.
unexport PYTHONPATH PYTHONHOME
export PYTHONNOUSERSITE := 1
export PYTHON

.PHONY: run test check bench screenshots faults leaks fuzz mutants learn requirements sbom clean

run: .venv/ready-run .venv/ready-texts
	@.venv/bin/pinvault $(ARGS)

test: .venv/ready-dev .venv/ready-texts
	.venv/bin/python -m pytest --numprocesses auto --dist loadgroup $(ARGS)

check: .venv/ready-dev
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/python -c "from pinvault import resources; resources.compile_all()"
	.venv/bin/python -m tools.audit

bench: .venv/ready-dev .venv/ready-texts
	.venv/bin/python -m bench $(ARGS)

faults: .venv/ready-dev .venv/ready-texts
	.venv/bin/python -m tests.campaigns.faults $(ARGS)

leaks: .venv/ready-dev .venv/ready-texts
	.venv/bin/python -m tests.campaigns.leaks --count=$(COUNT) $(ARGS)

screenshots: .venv/ready-dev .venv/ready-texts
	.venv/bin/python -m tests.pictures

# Without a wheel of atheris for this system, by mutation alone; the last line says which.
fuzz: .venv/ready-dev .venv/ready-texts
	-@requirements/install fuzz
	.venv/bin/python -m tests.fuzz all --seconds $(SECONDS) $(ARGS)

mutants: .venv/ready-dev .venv/ready-texts
	.venv/bin/python -m tools.mutants $(ROOM) $(ARGS)

learn: .venv/ready-dev .venv/ready-texts
	.venv/bin/python -m tools.learn $(ARGS)

requirements:
	requirements/update $(ARGS)

# The software bill of materials: what a user installs, as CycloneDX JSON in build/.
sbom:
	tools/sbom

clean:
	rm -rf .venv .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	rm -rf build dist src/pinvault/*/compiled .coverage .coverage.*

.venv/ready-run: $(PACKAGES) requirements/run.txt requirements/build.txt
	@requirements/install run build
	@touch $@

.venv/ready-dev: .venv/ready-run requirements/dev.txt
	@requirements/install dev
	@touch $@

.venv/ready-texts: $(CATALOGUES) $(TABLE) | .venv/ready-run
	@.venv/bin/python -c "from pinvault import resources; resources.compile_all()"
	@.venv/bin/python -m tools.shell
	@touch $@
