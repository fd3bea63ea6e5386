@NullMarked
package io.askable.worker.crawl;

import org.jspecify.annotations.NullMarked;
