package vitrine.load.server;

import java.nio.file.Path;

/**
 * The configuration of nginx for the run: files by sendfile, and {@code /api/} proxied over kept connections. Each
 * setting that is not nginx's default is one without which it would be slower.
 *
 * @param directory where its files go: error log, process id, bodies on disk
 * @param root the document root, the same as the web tier's
 */
public record NginxConfiguration(Path directory, Path root, int port, int apPort, String user, boolean privileged) {

    static final int WORKERS = 2;

    @Override
    public String toString() {
        return """
            %sdaemon off;
            worker_processes %d;
            pid %4$s/nginx.pid;
            error_log %4$s/nginx.log warn;
            events { worker_connections 1024; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              gzip_static off;
              keepalive_timeout 60s;
              keepalive_requests 100000000;
              types { text/html html; text/css css; text/javascript js; image/jpeg jpg; }
              client_body_temp_path %4$s/body;
              proxy_temp_path %4$s/proxy;
              fastcgi_temp_path %4$s/fastcgi;
              uwsgi_temp_path %4$s/uwsgi;
              scgi_temp_path %4$s/scgi;
              upstream ap {
                server 127.0.0.1:%6$d;
                keepalive 64;
                keepalive_requests 100000000;
              }
              server {
                listen 127.0.0.1:%3$d;
                root %5$s;
                location /api/ {
                  proxy_pass http://ap;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                }
              }
            }
            """.formatted(privileged ? "user " + user + ";\n" : "", WORKERS, port, directory, root, apPort);
    }
}
