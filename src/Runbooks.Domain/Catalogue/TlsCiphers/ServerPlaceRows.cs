namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>
/// Where a distribution's package of a product keeps its files, one row each. <c>kept</c> is what is backed up: a folder, or HAProxy's one
/// file. <c>{host}</c> stands for the site's name; <c>-</c> for a test that there is none. <c>log</c> is a file, or a command that prints
/// it. Columns are two blanks apart.
/// </summary>
/// <remarks>
/// <c>measured</c>: read in the files of Debian 12's package. <c>unverified</c>: from general knowledge; the step that shows whether the
/// server reads the file tells a wrong place. HAProxy's -V: from 2.9 on a valid file is told of only then (management guide, -V; that
/// release is from general knowledge, and 2.6.12, which was run, tells of it either way).
/// </remarks>
internal static class ServerPlaceRows
{
    public const string Text = """
        family   product   kept                         file                                              program    test                                                                   reload                                log                                              status
        debian   Apache    /etc/apache2                 /etc/apache2/sites-available/tls-{host}.conf      apachectl  apachectl configtest                                                   service apache2 reload                /var/log/apache2/error.log                       unverified
        debian   nginx     /etc/nginx                   /etc/nginx/conf.d/tls-{host}.conf                 nginx      nginx -t                                                               service nginx reload                  /var/log/nginx/error.log                         measured
        debian   HAProxy   /etc/haproxy/haproxy.cfg     /etc/haproxy/haproxy.cfg                          haproxy    haproxy -c -V -f {file}                                                service haproxy reload                /var/log/haproxy.log                             measured
        debian   lighttpd  /etc/lighttpd                /etc/lighttpd/conf-available/60-tls-{host}.conf   lighttpd   lighttpd -tt -f /etc/lighttpd/lighttpd.conf && echo 'The test passes'  service lighttpd restart              /var/log/lighttpd/error.log                      measured
        debian   Postfix   /etc/postfix/main.cf         /etc/postfix/main.cf                              postconf   postfix check && echo 'The test passes'                                postfix reload                        journalctl -q -u 'postfix@*' --since -1d         measured
        debian   Dovecot   /etc/dovecot                 /etc/dovecot/conf.d/99-tls-{host}.conf            dovecot    doveconf -n >/dev/null && echo 'The test passes'                       service dovecot reload                journalctl -q -u dovecot --since -1d             measured
        debian   stunnel   /etc/stunnel                 /etc/stunnel/tls-{host}.conf                      stunnel    -                                                                      systemctl restart stunnel@tls-{host}  journalctl -q -u stunnel@tls-{host} --since -1d  measured
        rhel     Apache    /etc/httpd                   /etc/httpd/conf.d/tls-{host}.conf                 httpd      httpd -t                                                               service httpd reload                  /var/log/httpd/error_log                         unverified
        rhel     nginx     /etc/nginx                   /etc/nginx/conf.d/tls-{host}.conf                 nginx      nginx -t                                                               service nginx reload                  /var/log/nginx/error.log                         unverified
        rhel     HAProxy   /etc/haproxy/haproxy.cfg     /etc/haproxy/haproxy.cfg                          haproxy    haproxy -c -V -f {file}                                                service haproxy reload                /var/log/haproxy.log                             unverified
        alpine   Apache    /etc/apache2                 /etc/apache2/conf.d/tls-{host}.conf               httpd      httpd -t                                                               rc-service apache2 reload             /var/log/apache2/error.log                       unverified
        alpine   nginx     /etc/nginx                   /etc/nginx/http.d/tls-{host}.conf                 nginx      nginx -t                                                               rc-service nginx reload               /var/log/nginx/error.log                         unverified
        alpine   HAProxy   /etc/haproxy/haproxy.cfg     /etc/haproxy/haproxy.cfg                          haproxy    haproxy -c -V -f {file}                                                rc-service haproxy reload             /var/log/haproxy.log                             unverified
        freebsd  Apache    /usr/local/etc/apache24      /usr/local/etc/apache24/Includes/tls-{host}.conf  httpd      httpd -t                                                               service apache24 reload               /var/log/httpd-error.log                         unverified
        freebsd  nginx     /usr/local/etc/nginx         /usr/local/etc/nginx/conf.d/tls-{host}.conf       nginx      nginx -t                                                               service nginx reload                  /var/log/nginx/error.log                         unverified
        freebsd  HAProxy   /usr/local/etc/haproxy.conf  /usr/local/etc/haproxy.conf                       haproxy    haproxy -c -V -f {file}                                                service haproxy reload                /var/log/haproxy.log                             unverified
        """;
}
