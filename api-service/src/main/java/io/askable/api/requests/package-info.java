/** What holds for every request before a resource sees it. */
@NullMarked
package io.askable.api.requests;

import org.jspecify.annotations.NullMarked;
