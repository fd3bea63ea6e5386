/** Brings a post's page home, politely. */
@NullMarked
package io.askable.worker.crawl;

import org.jspecify.annotations.NullMarked;
