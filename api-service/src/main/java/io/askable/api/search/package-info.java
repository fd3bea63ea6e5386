/** Posts that are about the same. */
@NullMarked
package io.askable.api.search;

import org.jspecify.annotations.NullMarked;
