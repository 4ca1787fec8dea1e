# SPDX-License-Identifier: Apache-2.0
# The two commands: `make demo` and `make test`. `make help` lists the rest.

# Build files live outside the clone, so that a second clone builds in half a minute.
SCRATCH ?= $${ONRECORD_BUILD:-$$HOME/.cache/onrecord/build}

# Set for build commands only: without it SwiftPM orders compiler flags at random and rebuilds packages.
SWIFT := SWIFT_DETERMINISTIC_HASHING=1 swift
PATHS := --scratch-path "$(SCRATCH)"
BINARY := .build/release/onrecord

.DEFAULT_GOAL := help
.PHONY: help demo test outside build check format golden docs screenshots conformance fuzz bench stats clean

help: ## list what make can do
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

demo: build ## build, then fill and question an archive of a fictional department
	@$(BINARY) demo

test: ## install what is missing, then run every test
	@scripts/bootstrap test
	@SCRATCH="$(SCRATCH)" scripts/test
	@Tests/Outside/run "$(SCRATCH)/debug/onrecord"

outside: ## let browsers, providers and mail servers of others try the program the tests built
	@scripts/bootstrap test
	@Tests/Outside/run "$(SCRATCH)/debug/onrecord"

build: ## install what is missing, then leave the program at .build/release/onrecord
	@scripts/bootstrap build
	@echo "build: compiling the program; the first time 5 to 20 minutes without a word, then seconds"
	@$(SWIFT) build -c release --product onrecord --quiet $(PATHS)
	@mkdir -p $(dir $(BINARY))
	@install -m 755 "$(SCRATCH)/release/onrecord" $(BINARY)

check: ## what a change must pass: the format, no warning, every test
	@scripts/bootstrap test
	@swift format lint --strict -r Sources Tests Package.swift
	@$(MAKE) --no-print-directory test

format: ## put the Swift sources into the house's format
	@swift format -i -r Sources Tests Package.swift

golden: ## rewrite the golden files; the difference is part of the review
	@scripts/bootstrap test
	@ONRECORD_GOLDEN=rewrite SCRATCH="$(SCRATCH)" scripts/test
	@git --no-pager diff --stat -- Tests

docs: ## rewrite the figures the documents quote and make the pages of the Ledger library
	@scripts/stats --rewrite
	@SCRATCH="$(SCRATCH)" scripts/library-pages

screenshots: build ## make pictures of the main pages in docs/screenshots
	@scripts/bootstrap test
	@scripts/screenshots $(BINARY)

conformance: build ## check the program against real exports in ../shared/fixtures
	@scripts/bootstrap test
	@Tests/Conformance/run $(BINARY)

fuzz: ## feed every parser broken input, five minutes in all (FUZZ_SECONDS); builds anew, in .build-fuzz
	@scripts/bootstrap test
	@echo "fuzz: building the fuzzer; the first time about 10 minutes"
	@Fuzz/run $${FUZZ_SECONDS:-300}

bench: build ## measure deposit, search and proof
	@scripts/optional Benchmarks/run

stats: ## print the size of the house
	@scripts/stats

clean: ## remove the program and the build files
	@swift package clean $(PATHS)
	@rm -rf $(BINARY) .build-fuzz
