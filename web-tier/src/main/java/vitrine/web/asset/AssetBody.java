package vitrine.web.asset;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/**
 * Sends a part of a file: from memory if it is there, else by the kernel from the page cache to the socket without a copy
 * (Tomcat's sendfile, which opens the file once the header is sent), else through a small buffer.
 */
final class AssetBody {

    private static final String SENDFILE = "org.apache.tomcat.sendfile.";
    private static final int BUFFER_BYTES = 16 * 1024;

    private AssetBody() {}

    static void write(HttpServletRequest request, HttpServletResponse response, Representation form, ByteRange part)
            throws IOException {
        ByteBuffer bytes = form.bytes();
        if (bytes != null) {
            response.getOutputStream().write(bytes.slice((int) part.first(), (int) part.length()));
        } else if (part.length() > 0 && Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))) {
            request.setAttribute(SENDFILE + "filename", form.file().toString());
            request.setAttribute(SENDFILE + "start", part.first());
            request.setAttribute(SENDFILE + "end", part.end());
        } else {
            copy(response, form, part);
        }
    }

    private static void copy(HttpServletResponse response, Representation form, ByteRange part) throws IOException {
        try (FileChannel file = FileChannel.open(form.file(), StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER_BYTES, part.length()));
            for (long at = part.first(); at < part.end(); at += buffer.limit()) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), part.end() - at));
                if (file.read(buffer, at) < 0) {
                    throw new EOFException("file became shorter while it was sent");
                }
                buffer.flip();
                response.getOutputStream().write(buffer.array(), 0, buffer.limit());
            }
        }
    }
}
