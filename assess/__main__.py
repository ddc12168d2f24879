"""`python -m assess` is the command `assess`."""

from assess.cli.main import main

main()
