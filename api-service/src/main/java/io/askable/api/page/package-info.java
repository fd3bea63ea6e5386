/** What a reader's page asks for in one call. */
@NullMarked
package io.askable.api.page;

import org.jspecify.annotations.NullMarked;
