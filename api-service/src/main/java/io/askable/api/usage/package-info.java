/** What a publisher's posts are used for. */
@NullMarked
package io.askable.api.usage;

import org.jspecify.annotations.NullMarked;
