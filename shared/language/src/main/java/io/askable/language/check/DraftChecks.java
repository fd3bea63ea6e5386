package io.askable.language.check;

import io.askable.content.Article;
import io.askable.content.Draft;
import io.askable.content.Embedding;
import io.askable.language.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds drafts to what readers are promised, whatever wrote them.
 *
 * <p>Question and answer are plain text of at most {@value Draft#MAX_QUESTION} and {@value Draft#MAX_ANSWER} characters without
 * other hosts' addresses; a quote is an exact substring of the article or absent; an icon is one emoji; no two questions ask the
 * same. A draft that cannot be mended is dropped.
 */
public final class DraftChecks {

    private final Embedder embedder;

    public DraftChecks(Embedder embedder) {
        this.embedder = embedder;
    }

    /** The first {@code n} good ones in their order; may be empty. Fails as the embedder does. */
    public List<Draft> check(Article article, List<Draft> drafts, int n) {
        List<Draft> clean = clean(article, drafts);
        List<Optional<Embedding>> embeddings = Alike.embed(
                embedder,
                article.language(),
                clean.stream().map(Draft::question).toList());
        Alike alike = new Alike(article.language());
        List<Draft> kept = new ArrayList<>();
        for (int i = 0; i < clean.size() && kept.size() < n; i++) {
            if (alike.isNew(clean.get(i).question(), embeddings.get(i))) {
                kept.add(clean.get(i));
            }
        }
        return List.copyOf(kept);
    }

    private static List<Draft> clean(Article article, List<Draft> drafts) {
        CheckedText checked = new CheckedText(article.url());
        Quotes quotes = new Quotes(article.text());
        return drafts.stream()
                .flatMap(draft -> clean(draft, checked, quotes).stream())
                .toList();
    }

    private static Optional<Draft> clean(Draft draft, CheckedText checked, Quotes quotes) {
        return checked.fitWhole(draft.question(), Draft.MAX_QUESTION).flatMap(question -> checked.fit(
                        draft.answer(), Draft.MAX_ANSWER)
                .map(answer -> new Draft(question, answer, draft.quote().flatMap(quotes::exact), icon(draft.icon()))));
    }

    /** The first emoji, bare of variation selectors; pages show it in their own style. */
    private static String icon(String claimed) {
        return claimed.codePoints()
                .filter(c -> Character.isEmoji(c) && c > 0xFF)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse(Draft.DEFAULT_ICON);
    }
}
