namespace Runbooks.Browser.Tests.TlsCiphers;

/// <summary>A configuration as somebody has it: 64 lines, much of it about other things, and one line broken.</summary>
internal static class PastedNginx
{
    /// <summary>A directive that nginx does not know: a letter is missing.</summary>
    public const int BrokenLine = 41;

    public const string Ciphers = "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-SHA384";

    public const string Text = $$"""
        # /etc/nginx/nginx.conf
        user www-data;
        worker_processes auto;
        pid /run/nginx.pid;
        error_log /var/log/nginx/error.log;
        include /etc/nginx/modules-enabled/*.conf;

        events {
            worker_connections 768;
            multi_accept on;
        }

        http {
            sendfile on;
            tcp_nopush on;
            types_hash_max_size 2048;
            server_tokens off;
            include /etc/nginx/mime.types;
            default_type application/octet-stream;

            access_log /var/log/nginx/access.log;
            gzip on;
            gzip_types text/css application/javascript;

            upstream app {
                server 127.0.0.1:8080;
                keepalive 16;
            }

            server {
                listen 443 ssl http2;
                server_name shop.example.com;
                root /srv/shop;

                ssl_certificate /etc/ssl/certs/shop.pem;
                ssl_certificate_key /etc/ssl/private/shop.key;
                ssl_protocols TLSv1.2;
                ssl_ciphers {{Ciphers}};
                ssl_prefer_server_ciphers on;
                ssl_session_timeout 10m;
                ssl_sesion_tickets off;
                add_header Strict-Transport-Security "max-age=31536000" always;

                location / {
                    proxy_pass http://app;
                    proxy_set_header Host $host;
                    proxy_set_header X-Forwarded-Proto $scheme;
                    proxy_http_version 1.1;
                }

                location /static/ {
                    expires 30d;
                    access_log off;
                }

            }

            server {
                listen 80;
                server_name shop.example.com;
                return 301 https://$host$request_uri;
            }
        }
        # end
        """;
}
