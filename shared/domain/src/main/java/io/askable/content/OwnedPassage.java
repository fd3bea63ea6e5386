package io.askable.content;

/** A passage with the post it is from. */
public record OwnedPassage(BlogId blogId, Passage passage) {}
