package io.askable.api.ask;

import io.askable.content.BlogId;
import io.askable.content.OwnedPassage;
import io.askable.content.Post;
import io.askable.language.Answer;
import io.askable.language.retrieve.Ranking;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The passages that suit a question best, with the posts they are from. */
record RetrievedPassages(Ranking ranking, Map<BlogId, Post> posts) {
    /** Best first; none of a post that is gone. */
    List<OwnedPassage> passages() {
        return ranking.passages().stream()
                .filter(passage -> posts.containsKey(passage.blogId()))
                .toList();
    }

    Optional<AskView.SourceView> source(Answer.Quote quote) {
        return Optional.ofNullable(posts.get(quote.blogId()))
                .map(post ->
                        new AskView.SourceView(post.id().value(), post.url().value(), post.title(), quote.text()));
    }

    /** Words alone say less than words and vectors together, so readers are told. */
    String writtenBy(Answer answer) {
        boolean isLexical = ranking.rankedBy().equals(Ranking.LEXICAL);
        return isLexical ? answer.writtenBy() + "+" + Ranking.LEXICAL : answer.writtenBy();
    }
}
