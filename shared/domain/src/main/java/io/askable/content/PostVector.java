package io.askable.content;

import io.askable.url.BlogUrl;
import java.time.Instant;

/** What similarity search knows of a post: its summary's place in the embedder's space. */
public record PostVector(BlogId blogId, BlogUrl url, String title, Embedding embedding, Instant publishedAt) {}
