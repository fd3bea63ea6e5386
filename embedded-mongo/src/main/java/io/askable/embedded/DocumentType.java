package io.askable.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents in the file as BSON, as they came: much less work than Java's serialization, which the library leaves it to. */
final class DocumentType extends BasicDataType<Document> {

    /** Bytes of memory for one of BSON, about. */
    private static final int IN_MEMORY = 3;

    /** The store asks for a sample of documents only. */
    @Override
    public int getMemory(Document document) {
        return IN_MEMORY * encode(document).readableBytes();
    }

    @Override
    public void write(WriteBuffer file, Document document) {
        file.put(encode(document).nioBuffer());
    }

    @Override
    public Document read(ByteBuffer file) {
        ByteBuf bson = Unpooled.wrappedBuffer(file);
        Document document = BsonDecoder.decodeBson(bson);
        file.position(file.position() + bson.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    private static ByteBuf encode(Document document) {
        ByteBuf bson = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bson);
        return bson;
    }
}
