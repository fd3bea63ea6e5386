package io.askable.mongodb.content;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.askable.mongodb.support.Schema;
import jakarta.inject.Singleton;
import java.util.List;

/** One record for each post, found by an id made of its address. */
@Singleton
final class PostSchema implements Schema {

    static final String POSTS = "raw_blog_content";

    @Override
    public String collection() {
        return POSTS;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                // One post an address, also should ids ever be made otherwise.
                new IndexModel(
                        Indexes.ascending("url"), new IndexOptions().name("url").unique(true)),
                // A read by another address of the post; an address leads to one post at most.
                new IndexModel(
                        Indexes.ascending("aliases"),
                        new IndexOptions().name("aliases").unique(true).sparse(true)),
                // The list of an owner, newest first, and what it published since.
                new IndexModel(
                        Indexes.compoundIndex(
                                Indexes.ascending("owner"), Indexes.descending("current_run.published_at", "_id")),
                        new IndexOptions().name("by_owner")),
                // A question that its publisher kept when its run was gone.
                new IndexModel(
                        Indexes.ascending(CurationDocument.QUESTION_ID),
                        new IndexOptions().name("curated").sparse(true)),
                // Tombstones due for the sweep.
                new IndexModel(
                        Indexes.ascending("removed_at"),
                        new IndexOptions().name("removed").sparse(true)));
    }

    @Override
    public boolean mayBeSharded() {
        return false;
    }
}
