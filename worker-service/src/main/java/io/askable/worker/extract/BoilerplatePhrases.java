package io.askable.worker.extract;

import java.util.Locale;
import java.util.regex.Pattern;

/** Short lines that introduce what does not belong to an article, in the languages that most pages are written in. */
final class BoilerplatePhrases {

    private static final int LONGEST = 70;

    /** Introduces other articles, or asks for something; only the line itself is surely foreign. */
    private static final Pattern ASIDE = start(
            // English
            "related|read (?:more|also|next|on)|also (?:read|see)|see also|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|more (?:from|on|stories|articles)"
                    + "|share (?:this|on)|follow us|sign up|subscribe|advertisement|recommended|filed under|tags?:|photo(?:graph)?(?: by|:)|image:|loading",
            // German
            "mehr (?:zum thema|dazu|zu )|weitere (?:artikel|beitr[äa]ge|informationen|themen|nachrichten|news|links)|lesen sie (?:auch|mehr)|auch (?:lesen|interessant|auf )"
                    + "|das k[öo]nnte (?:sie|dich|euch)|schon gelesen|lies auch|passend dazu|zum thema|artikel teilen|teilen|m[öo]chten sie den artikel|zur[üu]ck (?:zur|zum)|anzeige|schlagw[öo]rter|(?:foto|bild|fotos|bilder|quelle):",
            // French
            "[àa] lire (?:aussi|[ée]galement)|lire aussi|voir aussi|sur le m[êe]me (?:sujet|th[èe]me)|articles? (?:li[ée]s|similaires)|partager|publicit[ée]|cr[ée]dits? photos?|en savoir plus",
            // Spanish, Portuguese, Italian
            "lea (?:tambi[ée]n|m[áa]s)|lee (?:tambi[ée]n|m[áa]s)|te puede interesar|tambi[ée]n te puede|noticias relacionadas|art[íi]culos relacionados|contenido (?:relacionado|patrocinado)|compartir|comparte|le puede interesar"
                    + "|leia (?:tamb[ée]m|mais)|veja (?:tamb[ée]m|mais)|compartilhe|leggi anche|potrebbe interessarti|articoli correlati|condividi",
            // Dutch, Polish, Nordic
            "lees (?:ook|meer)|deel dit|czytaj (?:tak[żz]e|te[żz]|wi[ęe]cej)|zobacz (?:tak[żz]e|te[żz])|udost[ęe]pnij|l[æä]s (?:ogs[åa]|ocks[åa])|les (?:ogs[åa]|mer)",
            // Russian, Ukrainian
            "читайте (?:также|ещ[её])|смотрите также|по теме|поделиться|читайте також",
            // Chinese, Japanese, Korean
            "相关(?:阅读|新闻|文章|推荐)|推荐阅读|延伸阅读|更多|責任編輯|责任编辑|関連(?:記事|リンク)|あわせて読みたい|관련 ?(?:기사|글)");

    /** Introduces what follows the article to the page's end: its author, its discussion. */
    private static final Pattern END = start(
            "about the author|author bio|leave a (?:reply|comment)|post a comment|comments?(?: \\(\\d+\\)|:|$)|\\d+ comments?|no comments|join the (?:discussion|conversation)"
                    + "|[üu]ber den autor|[üu]ber die autor|zum autor|schreibe? einen kommentar|kommentar(?:e|$)|keine kommentare|hinterlasse"
                    + "|[àa] propos de l.auteur|laisser un commentaire|commentaires?|sobre (?:el|la|o|a) autor|deja (?:un|tu) comentario|comentarios|deixe um coment|lascia un commento|commenti"
                    + "|o autorze|komentarze|dodaj komentarz|комментарии|об авторе|коментарі|发表评论|コメント|댓글");

    private BoilerplatePhrases() {}

    private static Pattern start(String... alternatives) {
        return Pattern.compile("^[^\\p{L}\\d]*(?:" + String.join("|", alternatives) + ")");
    }

    static boolean isAside(String line) {
        return line.length() <= LONGEST
                && ASIDE.matcher(line.toLowerCase(Locale.ROOT)).find();
    }

    static boolean isEnd(String line) {
        return line.length() <= LONGEST
                && END.matcher(line.toLowerCase(Locale.ROOT)).find();
    }
}
