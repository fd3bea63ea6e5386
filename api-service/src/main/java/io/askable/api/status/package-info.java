/** What this process is, where its parts are, how it fares. */
@NullMarked
package io.askable.api.status;

import org.jspecify.annotations.NullMarked;
