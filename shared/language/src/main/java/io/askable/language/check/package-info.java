/** What text must be before it leaves, whatever wrote it. */
@NullMarked
package io.askable.language.check;

import org.jspecify.annotations.NullMarked;
