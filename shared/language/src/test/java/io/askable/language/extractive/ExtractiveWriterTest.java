package io.askable.language.extractive;

import static io.askable.testkit.content.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.content.Article;
import io.askable.content.BlockKind;
import io.askable.content.Draft;
import io.askable.language.LanguageFailure.ModelInvalid;
import io.askable.language.NoEmbedder;
import io.askable.language.QuestionWriter;
import io.askable.language.WritingBrief;
import io.askable.testkit.content.ArticleBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExtractiveWriterTest {

    private static final String FILLER =
            "The queue of the benchmark stores every lease in one document beside its job. The workers read the lease and the queue again and again.";
    private static final String GERMAN_FILLER =
            "Die Warteschlange speichert jede Sperre in einem Dokument. Wer die Sperre hält, der darf mit der Warteschlange arbeiten.";

    private final QuestionWriter writer = new ExtractiveWriter(new NoEmbedder());

    static Stream<Arguments> englishSentences() {
        return Stream.of(
                Arguments.of("A lease is a lock that expires by itself after some time.", "What is a lease?"),
                Arguments.of(
                        "Ada Lovelace was an English mathematician and writer of the first lease.",
                        "Who was Ada Lovelace?"),
                Arguments.of(
                        "The lease is renewed every ten seconds because the worker may die at any time.",
                        "Why is the lease renewed every ten seconds?"),
                Arguments.of("The queue keeps its order by storing a number beside every lease.", ""),
                Arguments.of(
                        "The queue keeps strict order by storing a number beside every lease.",
                        "How does the queue keep strict order?"),
                Arguments.of(
                        "If the lease expires, another worker takes the job from the queue.",
                        "What happens if the lease expires?"),
                Arguments.of(
                        "To renew the lease, send the fencing token together with the job.",
                        "How do you renew the lease?"),
                Arguments.of(
                        "The lease protocol was invented in 1989 by two researchers.",
                        "When was the lease protocol invented?"),
                Arguments.of(
                        "Unlike a lock, a lease is given back without anybody doing anything.",
                        "How does a lease differ from a lock?"),
                Arguments.of(
                        "The benchmark measured 16 workers on a single machine.",
                        "How many workers did the benchmark measure on a single machine?"),
                Arguments.of(
                        "The lease protocol is used to share work between machines.",
                        "What is the lease protocol used for?"),
                Arguments.of(
                        "The best way to keep a lease is to renew it after a third of its time.",
                        "What is the best way to keep a lease?"),
                Arguments.of(
                        "It takes about ten seconds to renew a lost lease.",
                        "How long does it take to renew a lost lease?"),
                Arguments.of(
                        "Ada Lovelace, an English mathematician, renews the lease by hand.", "Who is Ada Lovelace?"),
                Arguments.of("The lease was seen in the house of Ada Lovelace, an English mathematician.", ""),
                Arguments.of("The lease was invented in 1989 by two researchers.", ""),
                Arguments.of("The lease protocol is used to share these documents with the queue.", ""),
                Arguments.of("The lease protocol offers no protection against a slow network.", ""),
                Arguments.of("If you need the lease, you can ask the queue for another one.", ""),
                Arguments.of("To understand the lease, read the fencing token of the job first.", ""),
                Arguments.of("It is a lock that expires by itself after a certain time.", ""),
                Arguments.of("This is why the lease is renewed because nobody knows.", ""));
    }

    @ParameterizedTest
    @MethodSource("englishSentences")
    void asksWhatAnEnglishSentenceAnswers(String sentence, String question) {
        Article article = anArticle()
                .titled("The lease benchmark of Ada Lovelace")
                .paragraph(FILLER)
                .paragraph(sentence)
                .build();

        List<Draft> drafts = write(article, 5);

        if (question.isEmpty()) {
            assertThat(drafts).noneMatch(draft -> draft.quote().equals(Optional.of(sentence)) && !isAboutPost(draft));
        } else {
            assertThat(drafts).anySatisfy(draft -> {
                assertThat(draft.question()).isEqualTo(question);
                assertThat(draft.answer()).startsWith(sentence);
                assertThat(draft.quote()).contains(sentence);
            });
        }
    }

    static Stream<Arguments> germanSentences() {
        return Stream.of(
                Arguments.of(
                        "Eine Sperre ist ein Vertrag, der nach einer gewissen Zeit von selbst endet.",
                        "Was ist eine Sperre?"),
                Arguments.of(
                        "Die Sperre endet nach zehn Sekunden, weil der Prozess jederzeit sterben kann.",
                        "Warum endet die Sperre nach zehn Sekunden?"),
                Arguments.of(
                        "Im Jahr 1989 stellte das Institut die erste Sperre vor.",
                        "Wann stellte das Institut die erste Sperre vor?"),
                Arguments.of(
                        "Wegen der vielen Sperren dauert die Sperre etwas länger.",
                        "Warum dauert die Sperre etwas länger?"),
                Arguments.of(
                        "Die Lebensdauer der Sperre hängt von der Last des Servers ab.",
                        "Wovon hängt die Lebensdauer der Sperre ab?"),
                Arguments.of(
                        "Die Betreiber der Sperre haben die alte Frist abgeschafft.",
                        "Was haben die Betreiber der Sperre abgeschafft?"),
                Arguments.of(
                        "Unter einer Sperre versteht man einen Vertrag auf Zeit.",
                        "Was versteht man unter einer Sperre?"),
                Arguments.of(
                        "Der Grund für die Sperre ist ein Fehler im Prozess.", "Was ist der Grund für die Sperre?"),
                Arguments.of(
                        "Die Tagung zur Sperre findet am 21. und 22. Mai 2022 in Rostock statt.",
                        "Wann findet die Tagung zur Sperre in Rostock statt?"),
                Arguments.of(
                        "Die alte Sperre gilt seit Mai 2022 in allen Ländern.",
                        "Seit wann gilt die alte Sperre in allen Ländern?"),
                Arguments.of("Die alte Sperre gilt vom 3. Mai bis zum 7. Juni 2022 in allen Ländern.", ""),
                Arguments.of(
                        "Kim Renkema, Sportdirektorin von Stuttgart, hält die Sperre für falsch.",
                        "Wer ist Kim Renkema?"),
                Arguments.of("Das Buch lobte der Präsident Kim Renkema schon vor einem Jahr.", ""),
                Arguments.of("Im Februar 2012 haben sich 40 Personen im Helenental getroffen.", ""),
                Arguments.of("Die Lebensdauer der Sperre hängt von diesen Servern ab.", ""),
                Arguments.of("Kim Renkema zeigt vier einfache Sperren für einen sicheren Betrieb.", ""),
                Arguments.of("Die Sperre ist das beste Verfahren von allen, sagen viele.", ""),
                Arguments.of("Das Verfahren wurde 1989 in Kalifornien erfunden.", ""),
                Arguments.of(
                        "Die Sperre wurde 1989 in Kalifornien erfunden.",
                        "Wann wurde die Sperre in Kalifornien erfunden?"),
                Arguments.of(
                        "Wenn die Sperre abläuft, übernimmt ein anderer Prozess die Arbeit.",
                        "Was passiert, wenn die Sperre abläuft?"),
                Arguments.of("Damit ist die Sperre ein Vertrag auf Zeit mit allen seinen Folgen.", ""));
    }

    @ParameterizedTest
    @MethodSource("germanSentences")
    void asksWhatAGermanSentenceAnswers(String sentence, String question) {
        Article article = anArticle()
                .in("de")
                .titled("Die Sperre nach Kim Renkema")
                .paragraph(GERMAN_FILLER)
                .paragraph(sentence)
                .build();

        List<Draft> drafts = write(article, 5);

        if (question.isEmpty()) {
            assertThat(drafts).noneMatch(draft -> draft.quote().equals(Optional.of(sentence)) && !isAboutPost(draft));
        } else {
            assertThat(drafts).extracting(Draft::question).contains(question);
        }
    }

    @Test
    void keepsTheCapitalsOfANameOfSeveralWords() {
        Article article = anArticle()
                .titled("How Members Business works")
                .paragraph("Every week the members of the parliament meet, and some members bring a motion.")
                .paragraph("Members Business is a debate on a motion proposed by a member of no party.")
                .build();

        assertThat(write(article, 5)).extracting(Draft::question).contains("What is Members Business?");
    }

    @Test
    void asksByHeadings() {
        Article article = anArticle()
                .titled("Leases in practice")
                .heading("How to renew a lease")
                .paragraph("Send the token with the heartbeat. The store answers with a new end of the lease.")
                .heading("2. What is a fencing token?")
                .paragraph("It is the number that a store compares before it writes. The higher one always wins.")
                .heading("Benefits of short leases")
                .paragraph("A dead worker is noticed sooner by everybody. Its job waits for a few seconds only.")
                .heading("Conclusion")
                .paragraph("Everything considered, short leases are worth their heartbeats in most systems.")
                .build();

        assertThat(write(article, 5))
                .extracting(Draft::question)
                .contains(
                        "How do you renew a lease?",
                        "What is a fencing token?",
                        "What are the benefits of short leases?")
                .noneMatch(question -> question.contains("Conclusion"));
    }

    @Test
    void answersAHeadingWithTheListUnderIt() {
        Article article = anArticle()
                .titled("Lemon cake")
                .paragraph("This cake is quick to bake and keeps for a week when it is covered.")
                .heading("Ingredients")
                .block(BlockKind.LIST, "200 g butter\n150 g sugar\n3 eggs and one lemon")
                .build();

        assertThat(write(article, 5)).anySatisfy(draft -> {
            assertThat(draft.question()).isEqualTo("What ingredients or materials do you need?");
            assertThat(draft.answer()).isEqualTo("200 g butter; 150 g sugar; 3 eggs and one lemon");
            assertThat(draft.quote()).contains("200 g butter");
        });
    }

    @Test
    void takesOverWhatThePostAsksAndAnswersItself() {
        Article article = anArticle()
                .titled("Leases")
                .paragraph(
                        "Why do workers renew a lease? The store would give the job to another worker otherwise, and both would write.")
                .paragraph("How long is a fencing token valid?")
                .paragraph("It is valid until the store has seen a higher one, and never again after that moment.")
                .paragraph("Do you like it? We hope that every reader of these lines does.")
                .build();

        assertThat(write(article, 5))
                .extracting(Draft::question)
                .containsExactly("Why do workers renew a lease?", "How long is a fencing token valid?");
    }

    @Test
    void leavesOutWhatAnInterviewAsksItsGuest() {
        Article article = anArticle()
                .titled("A talk with Ada Lovelace")
                .paragraph("The mathematician Ada Lovelace came to London for a talk about machines and music.")
                .heading("How did you come to write the first program?")
                .paragraph("I was translating a paper, and my notes grew longer than the paper was.")
                .build();

        assertThat(write(article, 5)).extracting(Draft::question).noneMatch(question -> question.contains("you"));
    }

    @Test
    void leavesOutYesOrNoWhereTheAnswerSaysNeither() {
        Article article = anArticle()
                .titled("Leases in practice")
                .heading("Is a lease a disguised lock?")
                .paragraph("Some people have written whole books about locks and the names that others gave them.")
                .heading("Can a worker renew a lost lease?")
                .paragraph("A lost lease is not renewed, because another worker may hold it at the same time.")
                .build();

        assertThat(write(article, 5))
                .extracting(Draft::question)
                .contains("Can a worker renew a lost lease?")
                .doesNotContain("Is a lease a disguised lock?");
    }

    @Test
    void quotesWhatThePostSaysInItsOrder() {
        ArticleBuilder builder = anArticle().titled("The lease");
        englishSentences().forEach(row -> builder.paragraph((String) row.get()[0]));
        Article article = builder.build();

        List<Draft> drafts = write(article, 20);

        assertThat(drafts).hasSizeGreaterThan(4).allSatisfy(draft -> {
            assertThat(article.text()).contains(draft.answer());
            assertThat(article.text()).contains(draft.quote().orElseThrow());
        });
        assertThat(drafts.stream()
                        .map(draft -> article.text().indexOf(draft.quote().orElseThrow())))
                .isSorted();
        assertThat(write(article, 2)).hasSize(2);
    }

    @Test
    void looksAtTheTextRatherThanAtWhatThePageClaims() {
        Article mislabelled = anArticle()
                .in("en")
                .titled("Die Sperre")
                .paragraph(GERMAN_FILLER)
                .paragraph("Eine Sperre ist ein Vertrag, der nach einer gewissen Zeit von selbst endet.")
                .build();

        assertThat(write(mislabelled, 5)).extracting(Draft::question).contains("Was ist eine Sperre?");
    }

    @Test
    void asksAtLeastAboutThePostInOtherLanguages() {
        Article polish = anArticle()
                .in("pl")
                .titled("Nowa umowa")
                .paragraph(
                        "Umowa została podpisana wczoraj przez oba rządy w Warszawie. Obie strony są zadowolone z wyniku rozmów.")
                .build();

        assertThat(write(polish, 5)).extracting(Draft::question).containsExactly("O czym jest „Nowa umowa”?");
    }

    @Test
    void leavesOutBrokenSentences() {
        Article article = anArticle()
                .titled("The lease")
                .paragraph("A lease is a lock that expires by itself after (some time.")
                .paragraph("and a lease is a lock that nobody needs to give back.")
                .paragraph("A lease is a lock that you will find in our newsletter every week.")
                .paragraph(FILLER)
                .build();

        assertThat(write(article, 5)).extracting(Draft::question).doesNotContain("What is a lease?");
    }

    @Test
    void asksNothingOfAPostWithoutAWholeSentenceAndRefusesToSummariseIt() {
        Article article =
                anArticle().paragraph("nothing but scraps, here and there").build();

        assertThat(write(article, 5)).isEmpty();
        assertThatThrownBy(() -> writer.summarise(article, WritingBrief.defaults()))
                .isInstanceOf(ModelInvalid.class);
    }

    @Test
    void summarisesInThePostsOwnSentences() {
        ArticleBuilder builder = anArticle().titled("The lease").paragraph(FILLER);
        englishSentences().forEach(row -> builder.paragraph((String) row.get()[0]));
        Article article = builder.build();

        var summary = writer.summarise(article, WritingBrief.defaults()).summary();

        assertThat(summary.keyPoints()).hasSizeBetween(3, 5).allSatisfy(point -> assertThat(article.text())
                .contains(point));
        assertThat(summary.text()).isNotBlank();
    }

    @Test
    void fingerprintsWhatChangesItsQuestions() {
        WritingBrief five = WritingBrief.defaults();

        assertThat(writer.fingerprint(five)).isEqualTo(writer.fingerprint(five));
        assertThat(writer.fingerprint(five)).isNotEqualTo(writer.fingerprint(five.withQuestions(6)));
    }

    private List<Draft> write(Article article, int questions) {
        return writer.writeQuestions(article, WritingBrief.defaults().withQuestions(questions))
                .drafts();
    }

    private static boolean isAboutPost(Draft draft) {
        return draft.question().matches("(?:What is “|Worum geht es ).*")
                || draft.question().equals("What is this post about?");
    }
}
