package io.askable.mongodb.jobs;

import org.bson.Document;

/** An update as it grows; operators without a field are left out, because a server refuses them. */
final class UpdateBuilder {

    private final Document set = new Document();
    private final Document unset = new Document();
    private final Document inc = new Document();
    private final Document push = new Document();

    void set(String field, Object value) {
        set.append(field, value);
    }

    void remove(String field) {
        unset.append(field, "");
    }

    void increase(String field, long by) {
        inc.append(field, by);
    }

    void push(String field, Document values) {
        push.append(field, values);
    }

    /** Takes back what was said of a field. */
    void leave(String field) {
        set.remove(field);
        unset.remove(field);
    }

    Document toUpdate() {
        Document update = new Document();
        append(update, "$set", set);
        append(update, "$unset", unset);
        append(update, "$inc", inc);
        append(update, "$push", push);
        return update;
    }

    private static void append(Document update, String operator, Document fields) {
        if (!fields.isEmpty()) {
            update.append(operator, fields);
        }
    }
}
