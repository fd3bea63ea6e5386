package io.askable.language;

import io.askable.content.Draft;
import java.util.List;

/**
 * Drafts with what they cost.
 *
 * @param drafts best first
 * @param writtenBy who really wrote them; another than asked when a budget was spent
 */
public record Drafted(List<Draft> drafts, Usage usage, String writtenBy) {

    public Drafted {
        drafts = List.copyOf(drafts);
    }
}
