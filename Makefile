# What can be done here. `make` alone lists it; Python 3.11 and git are all that must be there.

PORT ?= 8000
FORMAT ?= text
# Material's notice about the end of MkDocs 1 is for us, not for a newcomer.
export NO_MKDOCS_2_WARNING := 1

PYTHON := .venv/bin/python
PIP := $(PYTHON) -m pip install --quiet --disable-pip-version-check
COMPILE := .venv/bin/uv pip compile --quiet --no-header --universal --python-version 3.11 \
	--generate-hashes --upgrade pyproject.toml
SITE := .venv/.site-installed
DEV := .venv/.dev-installed

.PHONY: help serve build check test quick soak bench bless lock clean

help:
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' Makefile

serve: $(SITE) ## show the site on this machine, and show it anew at every change (PORT=8000)
	@screen="$$DISPLAY$$WAYLAND_DISPLAY$$(uname | grep Darwin)"; \
	open=; if [ -t 1 ] && [ -n "$$screen" ]; then open=--open; fi; \
	exec $(PYTHON) -m mkdocs serve --dev-addr 127.0.0.1:$(PORT) $$open

build: $(SITE) ## build the site into site/
	$(PYTHON) -m mkdocs build

check: $(SITE) ## say what is wrong in the reports, without building (FORMAT=text, json or github)
	@.venv/bin/opbrengst check --format $(FORMAT)

define LINT
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy
endef

test: $(DEV) ## everything: style, types, tests, wheel, browser; the same as CI
	$(PYTHON) -m tools.system_packages
	$(LINT)
	$(PYTHON) -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

quick: $(DEV) ## what takes less than a minute: style, types, tests without a browser
	$(LINT)
	$(PYTHON) -m pytest --quiet --numprocesses auto --dist loadfile \
		-m "not browser and not slow and not soak" --ignore=tests/browser

soak: $(DEV) ## the long form of what `make test` does in short: kills, full disks, damaged files
	$(PYTHON) -m pytest --quiet -m soak tests/soak

bench: $(SITE) ## measure against stock Material
	$(PYTHON) -m bench.bench

bless: $(DEV) ## accept what the tests make now as what they expect; then read the difference
	$(PYTHON) -m pytest --quiet --bless -m "not browser and not soak" --ignore=tests/browser --ignore=tests/test_wheel.py

lock: $(DEV) ## take the newest dependencies that pyproject.toml allows
	$(COMPILE) --extra build --extra dev --extra word --extra pdf --output-file requirements.dev.lock
	$(COMPILE) --extra build --constraints requirements.dev.lock --output-file requirements.lock
	$(COMPILE) --resolution lowest-direct --output-file requirements.lowest.lock

clean: ## remove everything that these commands made
	rm -rf .venv .cache site dist

.venv/bin/pip:
	@for python in python3.11 python3 python3.12 python3.13 python3.14; do \
		if $$python -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			exec $$python -m venv --clear .venv; \
		fi; \
	done; \
	echo 'Python 3.11 or newer is needed, with venv (on Debian: apt-get install python3-venv).'; exit 1

$(SITE): requirements.lock pyproject.toml | .venv/bin/pip
	$(PIP) --require-hashes --requirement requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements.dev.lock requirements.lock pyproject.toml | .venv/bin/pip
	$(PIP) --require-hashes --requirement requirements.dev.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $(SITE) $@
