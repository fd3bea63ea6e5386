package io.askable.testkit.sites;

import static io.askable.testkit.sites.PublisherBuilder.aPublisher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.sites.ApiKey;
import io.askable.sites.DomainTaken;
import io.askable.sites.KeyKind;
import io.askable.sites.Publisher;
import io.askable.sites.PublisherChange;
import io.askable.sites.PublisherConfig;
import io.askable.sites.PublisherStatus;
import io.askable.sites.Publishers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@link Publishers} promise, whatever keeps them. */
public interface PublishersContract {

    Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Empty before each test. */
    Publishers publishers();

    @Test
    default void keepsEveryFieldOfPublisher() {
        Random random = new Random(7);
        Publisher whole = aPublisher()
                .of("blog.example")
                .configured(new PublisherConfig(
                        7,
                        Optional.of("model-1"),
                        OptionalDouble.of(0.25),
                        Optional.of("de"),
                        Optional.of("Ask like a child"),
                        Optional.of("Two sentences"),
                        OptionalInt.of(3),
                        OptionalInt.of(4),
                        OptionalInt.of(5),
                        6,
                        List.of("/blog/"),
                        List.of("chrome-extension://abc")))
                .showing(Map.of("theme", "dark", "sizes", List.of(1, 2)))
                .withKey(ApiKey.create(KeyKind.PUBLISHABLE, random))
                .withKey(ApiKey.create(KeyKind.SECRET, random), Optional.of(NOON.plusSeconds(60)))
                .build()
                .activeAt(Optional.of(NOON));

        create(whole);

        assertThat(find(whole.id())).contains(whole);
    }

    @Test
    default void keepsPublisherWithNothingOptional() {
        Publisher bare = create(aPublisher()
                .configured(new PublisherConfig(
                        1,
                        Optional.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        0,
                        List.of(),
                        List.of()))
                .build());

        assertThat(find(bare.id())).contains(bare);
        assertThat(find("nobody")).isEmpty();
    }

    @Test
    default void refusesDomainThatAnotherHas() {
        Publisher first = create(aPublisher().of("blog.example").build());
        Publisher second = create(aPublisher().of("other.example").build());

        assertThatThrownBy(() -> create(withId("third", first)))
                .isInstanceOfSatisfying(
                        DomainTaken.class, taken -> assertThat(taken.domain()).isEqualTo("blog.example"));
        assertThatThrownBy(() -> update(withId(second.id(), first.withStatus(PublisherStatus.TRIAL, NOON))))
                .isInstanceOf(DomainTaken.class);
    }

    @Test
    default void findsOwnerByLongestDomainAtOrAboveHost() {
        Publisher outer = create(aPublisher().of("blog.example").build());
        Publisher inner = create(aPublisher().of("team.blog.example").build());

        assertThat(owner("blog.example")).contains(outer);
        assertThat(owner("www2.blog.example")).contains(outer);
        assertThat(owner("team.blog.example")).contains(inner);
        assertThat(owner("a.team.blog.example")).contains(inner);
        assertThat(owner("notblog.example")).isEmpty();
        assertThat(owner("example")).isEmpty();
        assertThat(owner("blog.example.evil.test")).isEmpty();
    }

    @Test
    default void findsPublisherByDomainAndByEachKey() {
        Random random = new Random(8);
        ApiKey open = ApiKey.create(KeyKind.PUBLISHABLE, random);
        ApiKey secret = ApiKey.create(KeyKind.SECRET, random);
        Publisher publisher = create(aPublisher().withKey(open).withKey(secret).build());
        create(aPublisher().of("other.example").build());

        assertThat(answer(publishers().findByDomain("blog.example"))).contains(publisher);
        assertThat(answer(publishers().findByDomain("sub.blog.example"))).isEmpty();
        assertThat(answer(publishers().findByKey(open.hash()))).contains(publisher);
        assertThat(answer(publishers().findByKey(secret.hash()))).contains(publisher);
        assertThat(answer(publishers()
                        .findByKey(ApiKey.create(KeyKind.SECRET, random).hash())))
                .isEmpty();
    }

    @Test
    default void listsNewestFirstInPages() {
        Publisher first = create(aPublisher().of("one.example").createdAt(NOON).build());
        Publisher second = create(aPublisher()
                .of("two.example")
                .createdAt(NOON.plusSeconds(1))
                .withStatus(PublisherStatus.SUSPENDED)
                .build());
        Publisher third = create(
                aPublisher().of("three.example").createdAt(NOON.plusSeconds(2)).build());

        assertThat(list(Optional.empty(), 1, 2)).containsExactly(third, second);
        assertThat(list(Optional.empty(), 2, 2)).containsExactly(first);
        assertThat(list(Optional.empty(), 3, 2)).isEmpty();
        assertThat(list(Optional.of(PublisherStatus.SUSPENDED), 1, 2)).containsExactly(second);
        assertThat(answer(publishers().count(Optional.empty()))).isEqualTo(3);
        assertThat(answer(publishers().count(Optional.of(PublisherStatus.ACTIVE))))
                .isEqualTo(2);
    }

    @Test
    default void changesOnlyTheVersionItWasToldOf() {
        Publisher before = create(aPublisher().build());
        Publisher after = before.withStatus(PublisherStatus.SUSPENDED, NOON.plusSeconds(5));

        assertThat(update(after)).isTrue();
        assertThat(update(before.withStatus(PublisherStatus.INACTIVE, NOON.plusSeconds(6))))
                .isFalse();
        assertThat(find(before.id())).contains(after);
        assertThat(update(aPublisher().of("never.example").build())).isFalse();
    }

    @Test
    default void letsOneOfManyChangersWin() {
        Publisher before = create(aPublisher().build());

        List<Boolean> won = answer(Multi.createFrom()
                .range(0, 50)
                .onItem()
                .transformToUni(i -> publishers().update(before.withStatus(PublisherStatus.SUSPENDED, NOON)))
                .merge(16)
                .collect()
                .asList());

        assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    @Test
    default void notesUseWithoutDisturbingChanges() {
        Publisher before = create(aPublisher().build());

        answer(publishers().markActive(before.id(), NOON.plusSeconds(9)));
        answer(publishers().markActive(before.id(), NOON.plusSeconds(3)));
        answer(publishers().markActive("nobody", NOON));

        assertThat(update(before.withStatus(PublisherStatus.SUSPENDED, NOON))).isTrue();
        assertThat(find(before.id()).orElseThrow().lastActiveAt()).contains(NOON.plusSeconds(9));
    }

    @Test
    default void keepsEveryChangeNewestFirst() {
        PublisherChange first = new PublisherChange("p", NOON, "admin", "publisher.onboarded", Map.of("a.b", "c"));
        PublisherChange second = new PublisherChange("p", NOON.plusSeconds(1), "admin", "publisher.changed", Map.of());
        answer(publishers().audit(first));
        answer(publishers().audit(second));
        answer(publishers().audit(new PublisherChange("other", NOON, "admin", "publisher.changed", Map.of())));

        assertThat(answer(publishers().listChanges("p", 10))).containsExactly(second, first);
        assertThat(answer(publishers().listChanges("p", 1))).containsExactly(second);
    }

    private Publisher create(Publisher publisher) {
        return answer(publishers().create(publisher));
    }

    private boolean update(Publisher publisher) {
        return answer(publishers().update(publisher));
    }

    private Optional<Publisher> find(String id) {
        return answer(publishers().find(id));
    }

    private Optional<Publisher> owner(String host) {
        return answer(publishers().findOwner(host));
    }

    private List<Publisher> list(Optional<PublisherStatus> status, int page, int pageSize) {
        return answer(publishers().list(status, page, pageSize));
    }

    private static Publisher withId(String id, Publisher like) {
        return new Publisher(
                id,
                like.name(),
                like.domain(),
                like.email(),
                like.status(),
                like.tier(),
                like.config(),
                like.widgetConfig(),
                like.keys(),
                like.version(),
                like.createdAt(),
                like.updatedAt(),
                like.lastActiveAt());
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
