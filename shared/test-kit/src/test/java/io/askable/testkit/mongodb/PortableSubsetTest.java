package io.askable.testkit.mongodb;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortableSubsetTest {

    private final PortableSubset subset = new PortableSubset();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            mapReduce     | {mapReduce: 'c'}                                                                       | the command mapReduce
            update        | {update: 'c', updates: [{q: {}, u: [{$set: {a: 1}}]}]}                                 | an update pipeline
            findAndModify | {findAndModify: 'c', query: {}, update: [{$set: {a: 1}}]}                              | an update pipeline
            update        | {update: 'c', updates: [{q: {}, u: {$bit: {a: {and: 1}}}}]}                            | the update operator $bit
            update        | {update: 'c', updates: [{q: {}, u: {$set: {}}}]}                                       | an empty $set
            update        | {update: 'c', updates: [{q: {}, u: {$set: {a: 1}, $inc: {a: 1}}}]}                     | two changes of a and a
            update        | {update: 'c', updates: [{q: {}, u: {$set: {a: {}}, $currentDate: {'a.b': true}}}]}     | two changes of a and a.b
            findAndModify | {findAndModify: 'c', query: {}, update: {$unset: {'a.b': 1}, $set: {a: 1}}}            | two changes of a.b and a
            update        | {update: 'c', updates: [{q: {}, u: {$set: {a: {'b.c': 1}}}}]}                          | the stored key b.c
            update        | {update: 'c', updates: [{q: {}, u: {$push: {a: {$each: [{$b: 1}]}}}}]}                 | the stored key $b
            insert        | {insert: 'c', documents: [{a: [{'b.c': 1}]}]}                                          | the stored key b.c
            find          | {find: 'c', filter: {$expr: {$gt: ['$a', '$b']}}}                                      | the query operator $expr
            find          | {find: 'c', filter: {$and: [{a: {$text: 1}}]}}                                         | the query operator $text
            delete        | {delete: 'c', deletes: [{q: {$where: 'true'}}]}                                        | the query operator $where
            find          | {find: 'c', filter: {}, hint: 'nowhere'}                                               | a hint that names no declared index
            findAndModify | {findAndModify: 'c', query: {}, hint: {a: 1}, update: {$set: {a: 1}}}                  | a hint that names no declared index
            find          | {find: 'c', filter: {}, projection: {a: 1, b: 0}}                                      | a projection that includes and excludes
            find          | {find: 'c', filter: {}, collation: {locale: 'en'}}                                     | the option collation
            update        | {update: 'c', updates: [{q: {}, u: {$set: {a: 1}}, arrayFilters: []}]}                 | the option arrayFilters
            find          | {find: 'c', filter: {}, readConcern: {level: 'snapshot'}}                              | the read concern snapshot
            find          | {find: 'c', filter: {$not: {a: 1}}}                                                    | the query operator $not without a field
            find          | {find: 'c', filter: {a: {$gt: 1, b: 2}}}                                               | the query operator b of a field
            find          | {find: 'c', filter: {a: {$or: [{b: 1}]}}}                                              | the query operator $or of a field
            find          | {find: 'c', filter: {$or: []}}                                                         | an empty $or
            find          | {find: 'c', filter: {a: {$in: 1}}}                                                     | a $in of no list
            find          | {find: 'c', filter: {a: {$not: 1}}}                                                    | a $not of no condition
            find          | {find: 'c', filter: {a: {$elemMatch: {$near: 1}}}}                                     | the query operator $near of a field
            find          | {find: 'c', filter: {}, projection: {a: 1, 'a.b': 1}}                                  | a projection of both a and a.b
            update        | {update: 'c', updates: [{q: {}, u: {$set: {_id: 1}}}]}                                 | a change of _id
            update        | {update: 'c', updates: [{q: {}, u: {$set: {'a..b': 1}}}]}                              | a path with an empty name
            update        | {update: 'c', updates: [{q: {a: 1}, u: {$set: {'a.b': 1}}, upsert: true}]}             | an upsert of a and of a.b
            findAndModify | {findAndModify: 'c', query: {a: 1, 'a.b': {$eq: 2}}, update: {$inc: {n: 1}}, upsert: true} | an upsert of a and of a.b
            aggregate     | {aggregate: 'c', pipeline: [{$unionWith: 'd'}]}                                        | the stage $unionWith
            aggregate     | {aggregate: 'c', pipeline: [{$match: {a: {$text: 1}}}]}                                | the query operator $text
            aggregate     | {aggregate: 'c', pipeline: [{$group: {_id: 1, n: {$count: {}}}}]}                      | the accumulator $count
            aggregate     | {aggregate: 'c', pipeline: [{$limit: 0}]}                                              | a $limit of none
            aggregate     | {aggregate: 'c', pipeline: [], hint: 'nowhere'}                                        | a hint that names no declared index
            createIndexes | {createIndexes: 'c', indexes: [{name: 'a', key: {a: 'text'}}]}                         | an index that is not by order
            createIndexes | {createIndexes: 'c', indexes: [{name: 'a', key: {a: 1, b: 1}, expireAfterSeconds: 0}]} | an expiry of several keys
            createIndexes | {createIndexes: 'c', indexes: [{name: 'a', partialFilterExpression: {a: {$in: [1]}}}]} | a partial index by $in
            createIndexes | {createIndexes: 'c', indexes: [{name: 'a', partialFilterExpression: {a: {$exists: false}}}]} | a partial index by $exists
            createIndexes | {createIndexes: 'c', indexes: [{name: 'a', partialFilterExpression: {$or: [{a: 1}]}}]} | a partial index by $or
            createIndexes | {createIndexes: 'c', indexes: [{name: 'a', sparse: true, partialFilterExpression: {a: 1}}]} | both sparse and partial
            createIndexes | {createIndexes: 'c', indexes: [{name: 'a', key: {a: 1}}, {name: 'b', key: {a: 1}, sparse: true}]} | cannot stand beside a
            createIndexes | {createIndexes: 'c', indexes: [{name: 'a', key: {a: 1}}, {name: 'a', key: {a: 1}, unique: true}]} | cannot stand beside a
            createIndexes | {createIndexes: 'c', indexes: [{name: 'a', unique: true, partialFilterExpression: {}}]} | a unique partial index
            insert        | {insert: 'c', documents: [], txnNumber: 1, autocommit: false}                          | a transaction
            """)
    void failsOnWhatSomeServerRefuses(String name, String command, String violation) {
        subset.inspect(name, BsonDocument.parse(command));

        assertThatThrownBy(subset::assertKept)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(violation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            update        | {update: 'c', updates: [{q: {a: {$in: [1]}}, u: {$set: {a: 1, ab: 2}, $inc: {'b.c': 1}, $currentDate: {'b.d': true}}}]}
            update        | {update: 'c', updates: [{q: {}, u: {$push: {a: {$each: [{b: 1}], $slice: -32}}}}]}
            find          | {find: 'c', filter: {a: null, b: {$lte: 3}}, projection: {a: 1, _id: 0}, sort: {a: 1}, limit: 1}
            delete        | {delete: 'c', deletes: [{q: {$or: [{a: 1}, {b: {$exists: true}}]}, limit: 0}]}
            insert        | {insert: 'c', documents: [{a: [{b: '$c.d'}]}]}
            find          | {find: 'c', filter: {a: {$not: {$gt: 1}}, b: {$elemMatch: {$gt: 1}}, c: {$elemMatch: {d: 1}}, e: {}}}
            update        | {update: 'c', updates: [{q: {_id: 1, a: {$lt: 2}}, u: {$inc: {'a.b': 1}, $setOnInsert: {c: 1}}, upsert: true}]}
            aggregate     | {aggregate: 'c', pipeline: [{$match: {a: 1}}, {$group: {_id: '$a', n: {$sum: 1}}}, {$limit: 1}], readConcern: {level: 'majority'}}
            createIndexes | {createIndexes: 'c', indexes: [{name: 'a', key: {a: 1}}, {name: 'b', key: {a: 1, b: -1}, partialFilterExpression: {a: {$gt: 1}}}]}
            """)
    void letsTheRestPass(String name, String command) {
        subset.inspect(name, BsonDocument.parse(command));

        assertThatCode(subset::assertKept).doesNotThrowAnyException();
    }

    @Test
    void knowsTheIndexesThatWereDeclared() {
        subset.inspect(
                "createIndexes", BsonDocument.parse("{createIndexes: 'c', indexes: [{name: 'i', key: {a: 1}}]}"));

        subset.inspect("find", BsonDocument.parse("{find: 'c', filter: {}, hint: 'i'}"));
        assertThatCode(subset::assertKept).doesNotThrowAnyException();

        subset.inspect("find", BsonDocument.parse("{find: 'd', filter: {}, hint: 'i'}"));
        assertThatThrownBy(subset::assertKept).hasMessageContaining("hint");
    }

    @Test
    void takesTheSameDeclarationTwiceAndForgetsItWithItsCollection() {
        BsonDocument declaration =
                BsonDocument.parse("{createIndexes: 'c', indexes: [{name: 'i', key: {a: 1}, sparse: true}]}");

        subset.inspect("createIndexes", declaration);
        subset.inspect("createIndexes", declaration);
        subset.inspect("drop", BsonDocument.parse("{drop: 'c'}"));
        subset.inspect(
                "createIndexes", BsonDocument.parse("{createIndexes: 'c', indexes: [{name: 'i', key: {b: 1}}]}"));

        assertThatCode(subset::assertKept).doesNotThrowAnyException();
    }
}
