package io.askable.language.extractive.german;

import io.askable.language.extractive.tagged.WordList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a verb says of its subject: "dient zum Schutz" answers "wozu".
 *
 * @param particle that parts from the verb and ends the clause: "schlägt … vor"; empty: none
 * @param infinitive and {@code participle} end the clause of an auxiliary
 * @param openings words that begin what is asked for; empty: a direct object or a clause with "dass"
 */
record Complement(
        String asking,
        Set<String> finite,
        String particle,
        String infinitive,
        String participle,
        boolean reflexive,
        Set<String> openings) {

    /** A row: asking word, finite forms, particle, infinitive, participle, words that open what is asked for. */
    private static final String TABLE = """
            Was | fordert fordern forderte forderten | - | fordern | gefordert | -
            Was | kritisiert kritisieren kritisierte kritisierten | - | kritisieren | kritisiert | -
            Was | empfiehlt empfehlen empfahl empfahlen | - | empfehlen | empfohlen | -
            Was | plant planen plante planten | - | planen | geplant | -
            Was | bietet bieten bot boten | - | bieten | geboten | -
            Was | bietet bieten bot boten | an | anbieten | angeboten | -
            Was | enthält enthalten enthielt enthielten | - | enthalten | enthalten | -
            Was | ermöglicht ermöglichen ermöglichte ermöglichten | - | ermöglichen | ermöglicht | -
            Was | zeigt zeigen zeigte zeigten | - | zeigen | gezeigt | -
            Was | verspricht versprechen versprach versprachen | - | versprechen | versprochen | -
            Was | umfasst umfassen umfasste umfassten | - | umfassen | umfasst | -
            Was | benötigt benötigen benötigte benötigten | - | benötigen | benötigt | -
            Was | verursacht verursachen verursachte verursachten | - | verursachen | verursacht | -
            Was | untersucht untersuchen untersuchte untersuchten | - | untersuchen | untersucht | -
            Was | regelt regeln regelte regelten | - | regeln | geregelt | -
            Was | misst messen maß maßen | - | messen | gemessen | -
            Was | produziert produzieren produzierte produzierten | - | produzieren | produziert | -
            Was | entwickelt entwickeln entwickelte entwickelten | - | entwickeln | entwickelt | -
            Was | startet starten startete starteten | - | starten | gestartet | -
            Was | streicht streichen strich strichen | - | streichen | gestrichen | -
            Was | beschreibt beschreiben beschrieb beschrieben | - | beschreiben | beschrieben | -
            Was | veröffentlicht veröffentlichen veröffentlichte veröffentlichten | - | veröffentlichen | veröffentlicht | -
            Was | eröffnet eröffnen eröffnete eröffneten | - | eröffnen | eröffnet | -
            Was | gründet gründen gründete gründeten | - | gründen | gegründet | -
            Was | baut bauen baute bauten | - | bauen | gebaut | -
            Was | baut bauen baute bauten | auf | aufbauen | aufgebaut | -
            Was | baut bauen baute bauten | aus | ausbauen | ausgebaut | -
            Was | erforscht erforschen erforschte erforschten | - | erforschen | erforscht | -
            Was | beantragt beantragen beantragte beantragten | - | beantragen | beantragt | -
            Was | beschließt beschließen beschloss beschlossen | - | beschließen | beschlossen | -
            Was | verbietet verbieten verbot verboten | - | verbieten | verboten | -
            Was | verlangt verlangen verlangte verlangten | - | verlangen | verlangt | -
            Was | fördert fördern förderte förderten | - | fördern | gefördert | -
            Was | verhindert verhindern verhinderte verhinderten | - | verhindern | verhindert | -
            Was | verringert verringern verringerte verringerten | - | verringern | verringert | -
            Was | verbessert verbessern verbesserte verbesserten | - | verbessern | verbessert | -
            Was | liefert liefern lieferte lieferten | - | liefern | geliefert | -
            Was | verkauft verkaufen verkaufte verkauften | - | verkaufen | verkauft | -
            Was | übernimmt übernehmen übernahm übernahmen | - | übernehmen | übernommen | -
            Was | behauptet behaupten behauptete behaupteten | - | behaupten | behauptet | -
            Was | befürchtet befürchten befürchtete befürchteten | - | befürchten | befürchtet | -
            Was | erwartet erwarten erwartete erwarteten | - | erwarten | erwartet | -
            Was | belegt belegen belegte belegten | - | belegen | belegt | -
            Was | kündigt kündigen kündigte kündigten | an | ankündigen | angekündigt | -
            Was | schlägt schlagen schlug schlugen | vor | vorschlagen | vorgeschlagen | -
            Was | stellt stellen stellte stellten | vor | vorstellen | vorgestellt | -
            Was | stellt stellen stellte stellten | her | herstellen | hergestellt | -
            Was | schafft schaffen schaffte schafften | ab | abschaffen | abgeschafft | -
            Was | führt führen führte führten | ein | einführen | eingeführt | -
            Was | lehnt lehnen lehnte lehnten | ab | ablehnen | abgelehnt | -
            Was | schreibt schreiben schrieb schrieben | vor | vorschreiben | vorgeschrieben | -
            Was | gibt geben gab gaben | bekannt | bekanntgeben | bekanntgegeben | -
            Was | nimmt nehmen nahm nahmen | auf | aufnehmen | aufgenommen | -
            Was | nutzt nutzen nutzte nutzten | - | nutzen | genutzt | -
            Was | verwendet verwenden verwendete verwendeten | - | verwenden | verwendet | -
            Was | testet testen testete testeten | - | testen | getestet | -
            Was | prüft prüfen prüfte prüften | - | prüfen | geprüft | -
            Was | speichert speichern speicherte speicherten | - | speichern | gespeichert | -
            Was | sammelt sammeln sammelte sammelten | - | sammeln | gesammelt | -
            Was | steuert steuern steuerte steuerten | - | steuern | gesteuert | -
            Was | ersetzt ersetzen ersetzte ersetzten | - | ersetzen | ersetzt | -
            Was | erzeugt erzeugen erzeugte erzeugten | - | erzeugen | erzeugt | -
            Was | präsentiert präsentieren präsentierte präsentierten | - | präsentieren | präsentiert | -
            Was | organisiert organisieren organisierte organisierten | - | organisieren | organisiert | -
            Was | veranstaltet veranstalten veranstaltete veranstalteten | - | veranstalten | veranstaltet | -
            Was | garantiert garantieren garantierte garantierten | - | garantieren | garantiert | -
            Was | beinhaltet beinhalten beinhaltete beinhalteten | - | beinhalten | beinhaltet | -
            Was | bewirkt bewirken bewirkte bewirkten | - | bewirken | bewirkt | -
            Was | beeinflusst beeinflussen beeinflusste beeinflussten | - | beeinflussen | beeinflusst | -
            Was | erleichtert erleichtern erleichterte erleichterten | - | erleichtern | erleichtert | -
            Was | bestätigt bestätigen bestätigte bestätigten | - | bestätigen | bestätigt | -
            Worin | investiert investieren investierte investierten | - | investieren | investiert | in
            Worin | besteht bestehen bestand bestanden | - | bestehen | bestanden | darin
            Wodurch | zeichnet zeichnen zeichnete zeichneten | aus | auszeichnen | ausgezeichnet | sich durch dadurch
            Wodurch | unterscheidet unterscheiden unterschied unterschieden | - | unterscheiden | unterschieden | sich durch dadurch
            Woraus | ergibt ergeben ergab ergaben | - | ergeben | ergeben | sich aus daraus
            Woraus | setzt setzen setzte setzten | zusammen | zusammensetzen | zusammengesetzt | sich aus
            Worauf | wirkt wirken wirkte wirkten | aus | auswirken | ausgewirkt | sich auf darauf
            Worauf | bezieht beziehen bezog bezogen | - | beziehen | bezogen | sich auf darauf
            Wozu | trägt tragen trug trugen | bei | beitragen | beigetragen | zu zur zum dazu
            Wozu | gehört gehören gehörte gehörten | - | gehören | gehört | zu zur zum
            Wovon | leitet leiten leitete leiteten | ab | ableiten | abgeleitet | sich von vom
            Wobei | hilft helfen half halfen | - | helfen | geholfen | bei beim dabei
            Als was | gilt gelten galt galten | - | gelten | gegolten | als
            Wo | findet finden fand fanden | statt | stattfinden | stattgefunden | in im am bei auf
            Wovor | warnt warnen warnte warnten | - | warnen | gewarnt | vor davor
            Wovor | schützt schützen schützte schützten | - | schützen | geschützt | vor davor
            Woraus | besteht bestehen bestand bestanden | - | bestehen | bestanden | aus
            Woraus | entsteht entstehen entstand entstanden | - | entstehen | entstanden | aus
            Wodurch | entsteht entstehen entstand entstanden | - | entstehen | entstanden | durch
            Wofür | steht stehen stand standen | - | stehen | gestanden | für
            Wofür | sorgt sorgen sorgte sorgten | - | sorgen | gesorgt | für dafür
            Wofür | wirbt werben warb warben | - | werben | geworben | für dafür
            Wofür | plädiert plädieren plädierte plädierten | - | plädieren | plädiert | für dafür
            Wofür | kämpft kämpfen kämpfte kämpften | - | kämpfen | gekämpft | für dafür
            Wofür | eignet eignen eignete eigneten | - | eignen | geeignet | sich für
            Wofür | setzt setzen setzte setzten | ein | einsetzen | eingesetzt | sich für dafür
            Wofür | entscheidet entscheiden entschied entschieden | - | entscheiden | entschieden | sich für dafür
            Wozu | dient dienen diente dienten | - | dienen | gedient | zu zur zum dazu
            Wozu | führt führen führte führten | - | führen | geführt | zu zur zum dazu
            Wozu | verpflichtet verpflichten verpflichtete verpflichteten | - | verpflichten | verpflichtet | sich zu zur zum dazu
            Worauf | basiert basieren basierte basierten | - | basieren | basiert | auf darauf
            Worauf | beruht beruhen beruhte beruhten | - | beruhen | beruht | auf darauf
            Worauf | setzt setzen setzte setzten | - | setzen | gesetzt | auf darauf
            Worauf | verzichtet verzichten verzichtete verzichteten | - | verzichten | verzichtet | auf darauf
            Worauf | achtet achten achtete achteten | - | achten | geachtet | auf darauf
            Worauf | weist weisen wies wiesen | hin | hinweisen | hingewiesen | darauf
            Worauf | konzentriert konzentrieren konzentrierte konzentrierten | - | konzentrieren | konzentriert | sich auf darauf
            Womit | beschäftigt beschäftigen beschäftigte beschäftigten | - | beschäftigen | beschäftigt | sich mit damit
            Womit | befasst befassen befasste befassten | - | befassen | befasst | sich mit damit
            Womit | rechnet rechnen rechnete rechneten | - | rechnen | gerechnet | mit damit
            Womit | begründet begründen begründete begründeten | - | begründen | begründet | mit damit
            Worüber | informiert informieren informierte informierten | - | informieren | informiert | über
            Worüber | verfügt verfügen verfügte verfügten | - | verfügen | verfügt | über
            Wovon | hängt hängen hing hingen | ab | abhängen | abgehangen | von vom davon
            Wovon | handelt handeln handelte handelten | - | handeln | gehandelt | von vom davon
            Wovon | profitiert profitieren profitierte profitierten | - | profitieren | profitiert | von vom davon
            Woran | leidet leiden litt litten | - | leiden | gelitten | an
            Woran | arbeitet arbeiten arbeitete arbeiteten | - | arbeiten | gearbeitet | daran
            Woran | erinnert erinnern erinnerte erinnerten | - | erinnern | erinnert | an daran
            Woher | stammt stammen stammte stammten | - | stammen | gestammt | aus von vom
            Wogegen | hilft helfen half halfen | - | helfen | geholfen | gegen
            Wogegen | protestiert protestieren protestierte protestierten | - | protestieren | protestiert | gegen dagegen
            Wogegen | wehrt wehren wehrte wehrten | - | wehren | gewehrt | sich gegen dagegen
            Wo | liegt liegen lag lagen | - | liegen | gelegen | in im am bei nahe südlich nördlich östlich westlich zwischen
            Wo | befindet befinden befand befanden | - | befinden | befunden | sich in im am bei auf nahe zwischen
            An wen | richtet richten richtete richteten | - | richten | gerichtet | sich an
            """;

    private static final Map<String, List<Complement>> BY_FORM = rows();

    static List<Complement> ofFinite(String form) {
        return BY_FORM.getOrDefault(form, List.of());
    }

    /** By what ends the clause of an auxiliary: an infinitive or a participle. */
    static List<Complement> ofEnd(String form, Function<Complement, String> end) {
        return BY_FORM.getOrDefault(form, List.of()).stream()
                .filter(row -> end.apply(row).equals(form))
                .toList();
    }

    boolean asksForObject() {
        return openings.isEmpty();
    }

    private static Map<String, List<Complement>> rows() {
        return TABLE.lines()
                .map(Complement::row)
                .flatMap(row -> row.forms().map(form -> Map.entry(form, row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private java.util.stream.Stream<String> forms() {
        return java.util.stream.Stream.concat(finite.stream(), java.util.stream.Stream.of(infinitive, participle))
                .distinct();
    }

    private static Complement row(String line) {
        String[] cells = line.split("\\s*\\|\\s*");
        boolean reflexive = cells[5].startsWith("sich ");
        String openings = cells[5].replaceFirst("^sich |^-$", "");
        return new Complement(
                cells[0].strip(),
                WordList.of(cells[1]),
                cells[2].replace("-", ""),
                cells[3],
                cells[4],
                reflexive,
                openings.isBlank() ? Set.of() : WordList.of(openings));
    }
}
