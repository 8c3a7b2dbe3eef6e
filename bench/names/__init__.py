"""The head of `marsad.reading.names`: samples of marked texts, the fit, and the script that writes the weights."""
