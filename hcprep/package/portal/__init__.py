"""Files for the portal: what pages cost, pages cut out of a part, pictures made smaller, and the proof of both."""
