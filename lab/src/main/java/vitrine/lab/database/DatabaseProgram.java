package vitrine.lab.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.tools.Server;

/**
 * A database in a process of its own: opens what is in a directory, or makes it, serves it on the loopback interface and
 * says on which port. It ends when its standard input does, as that of a child does with its parent, and then deletes
 * the directory.
 *
 * <pre>
 * DatabaseProgram DIRECTORY WRITE-DELAY-MILLIS     the password is the first line of its standard input
 * </pre>
 */
final class DatabaseProgram {

    static final String NAME = "shop";
    static final String USER = "LAB";

    private DatabaseProgram() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader parent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Path directory = Path.of(arguments[0]);
        try {
            System.out.println(serve(directory, arguments[1], parent.readLine()));
            while (parent.readLine() != null) {
                // nothing that is said matters, only that the parent lives
            }
        } catch (Exception e) {
            System.out.println(e);
        } finally {
            Directories.delete(directory);
            Runtime.getRuntime().halt(0);
        }
    }

    /** Answers the port. */
    private static int serve(Path directory, String writeDelayMillis, String password) throws SQLException {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        DriverManager.getConnection(
                "jdbc:h2:" + directory.resolve(NAME)
                        + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0;WRITE_DELAY="
                        + writeDelayMillis,
                USER,
                password);
        return Server.createTcpServer("-tcpPort", "0", "-ifExists", "-baseDir", directory.toString())
                .start()
                .getPort();
    }
}
