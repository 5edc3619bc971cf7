"""`python -m hmaclint`."""

from hmaclint import main

if __name__ == "__main__":
    main()
