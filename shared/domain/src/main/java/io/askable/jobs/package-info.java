/** The life of one request to process a post, as pure data with the port that keeps it. */
@NullMarked
package io.askable.jobs;

import org.jspecify.annotations.NullMarked;
