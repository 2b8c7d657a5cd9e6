"""The frame around the pages of one traject: where you are, and the way back and on."""
