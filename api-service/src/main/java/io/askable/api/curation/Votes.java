package io.askable.api.curation;

/** How many readers an answer helped, and how many not. */
record Votes(long helpful, long unhelpful) {}
