# coding: rot13
vzcbeg
