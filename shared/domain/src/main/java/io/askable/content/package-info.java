/** What Askable knows of a post, with the ports that store it. */
@NullMarked
package io.askable.content;

import org.jspecify.annotations.NullMarked;
