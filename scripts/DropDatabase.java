import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** Deletes the database that MONGODB_URL and DATABASE_NAME name: what a check has left on a server that outlives it. */
final class DropDatabase {

    public static void main(String[] args) {
        try (MongoClient client = MongoClients.create(System.getenv("MONGODB_URL"))) {
            client.getDatabase(System.getenv("DATABASE_NAME")).drop();
        }
    }
}
