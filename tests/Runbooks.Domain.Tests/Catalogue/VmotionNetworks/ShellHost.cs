using System.Diagnostics;
using System.Text;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Catalogue.VmotionNetworks;

/// <summary>
/// Runs a plan's scripts for its first host in the real shell, with stand-ins for the host's programs. What the host has lies in a
/// folder: a folder for each vSwitch with its uplinks and port groups, and a file for each adapter.
/// </summary>
internal sealed class ShellHost(Plan plan) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("esx");

    private ImmutableArray<ImmutableArray<string>> Rows => [.. plan.Tables[0].Rows.Where(row => row[1] == "esx01")];

    public ImmutableArray<string> Addresses => [.. Rows.Select(row => row[3])];

    public ImmutableArray<string> PortGroups => [.. Rows.Select(row => row[6])];

    public ImmutableArray<string> Vswitches => [.. Rows.Select(row => row[7]).Distinct()];

    public string Errors { get; private set; } = "";

    public string Distributed { get; set; } = "";

    public IEnumerable<string> Left => folder.EnumerateFileSystemInfos().Select(each => each.Name).Order(StringComparer.Ordinal);

    public void AddVswitch(string name, string uplinks, params ReadOnlySpan<string> groups)
    {
        var own = folder.CreateSubdirectory(name).FullName;
        File.WriteAllText(Path.Combine(own, ".uplinks"), uplinks);
        foreach (var group in groups) File.WriteAllText(Path.Combine(own, group), "");
    }

    public void AddVmk(string vmk, string group, string vswitch, string address) => File.WriteAllText(Path.Combine(folder.FullName, vmk), $"{group}\n{vswitch}\n{address}\n");

    /// <summary>Runs the script's building; with a command that the host refuses, up to there.</summary>
    public void Build(string refused = "") => Run("esx01-vmotion.sh", "build", refused.Length == 0 ? 0 : 1, refused);

    // Each program's words between zero bytes, as it was called.
    private const string Programs = """
        note() { printf '%s\0' "$@"; printf '\n\0'; }
        joined() { sed -n 'H; ${x; s/\n//; s/\n/, /g; p}'; }
        esxcli() {
          if [ "$*" = "$R" ]; then return 1; fi
          case "$*" in
            'network nic list') printf 'vmnic1 x\nvmnic2 x\nvmnic5 x\nvmnic6 x\n'; return ;;
            'network vswitch standard list')
              for v in "$S"/*; do if [ -d "$v" ]; then printf '%s\n   Name: %s\n   Class: cswitch\n   Uplinks: %s\n   Portgroups: %s\n\n' "${v##*/}" "${v##*/}" "$(cat "$v/.uplinks")" "$(ls "$v" | joined)"; fi; done; return ;;
            'network vswitch dvs vmware list') if [ -n "$D" ]; then printf 'd\n   Name: d\n   Uplinks: %s\n   VMware Branded: true\n' "$D"; fi; return ;;
            'network ip interface list'*)
              for v in "$S"/vmk*; do if [ -f "$v" ]; then { IFS= read -r g; IFS= read -r s; }<"$v"; printf '%s\n   Name: %s\n   Portset: %s\n   Portgroup: %s\n   MTU: 9000\n\n' "${v##*/}" "${v##*/}" "$s" "$g"; fi; done; return ;;
            'network ip netstack get'*) return 1 ;;
          esac
          case "$(note "$@" | tr '\0' '~')" in *"$(printf '%s' "$R" | tr ' ' '~')"*) if [ -n "$R" ]; then return 1; fi ;; esac
          case "$*" in
            'network vswitch standard add '*) mkdir "$S/$6"; : >"$S/$6/.uplinks" ;;
            *'uplink add '*) printf '%s%s' "$(sed 's/$/, /' "$S/$9/.uplinks")" "$7" >"$S/$9/.new"; mv "$S/$9/.new" "$S/$9/.uplinks" ;;
            *'portgroup add '*) : >"$S/$9/$7" ;;
            *'portgroup remove '*) if grep -qxF -e "$7" "$S"/vmk* 2>/dev/null; then return 1; fi; rm "$S/$9/$7" || return 1 ;;
            'network vswitch standard remove '*) rm -r "$S/$6" || return 1 ;;
            'network ip interface add '*) for v in "$S"/*; do if [ -e "$v/$8" ]; then printf '%s\n%s\nN/A\n' "$8" "${v##*/}" >"$S/$6"; fi; done ;;
            *'ipv4 set '*) { IFS= read -r g; IFS= read -r s; }<"$S/$7"; printf '%s\n%s\n%s\n' "$g" "$s" "${11}" >"$S/$7" ;;
            'network ip interface remove '*) rm "$S/$6" || return 1 ;;
            # A mark that is not there cannot be taken away.
            *'tag remove '*) return 1 ;;
          esac
          note esxcli "$@" >&3
        }
        esxcfg_vmknic() { for v in "$S"/vmk*; do if [ -f "$v" ]; then { IFS= read -r g; IFS= read -r s; IFS= read -r a; }<"$v"; printf '%-10s %-39s IPv4      %-15s 255.255.255.252 x\n%-10s %-39s IPv6      fe80::1\n' "${v##*/}" "$g" "$a" "${v##*/}" "$g"; fi; done; }
        vim_cmd() { note vim-cmd "$@" >&3; }
        alias vim-cmd=vim_cmd esxcfg-vmknic=esxcfg_vmknic
        exec 3>&1 1>/dev/null

        """;

    public List<string> Run(string file, string argument = "", int exitCode = 0, string refused = "")
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false) };
        (start.Environment["S"], start.Environment["D"], start.Environment["R"]) = (folder.FullName, Distributed, refused.Replace('\0', ' '));
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEndAsync();
        var errors = shell.StandardError.ReadToEndAsync();
        shell.StandardInput.Write($"set -- {argument}\n{Programs}{plan.Files.Single(each => each.Name == file).Text}");
        shell.StandardInput.Close();
        shell.WaitForExit();
        Errors = errors.Result;
        Assert.True(exitCode == shell.ExitCode, Errors);
        return [.. output.Result.Split("\0\n\0", StringSplitOptions.RemoveEmptyEntries)];
    }

    public void Dispose() => folder.Delete(recursive: true);
}
