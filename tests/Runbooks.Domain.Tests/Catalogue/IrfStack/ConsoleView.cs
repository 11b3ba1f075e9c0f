namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

/// <summary>Follows the views of a Comware console line by line, and refuses a line that does not belong into the view it is typed in.</summary>
internal sealed class ConsoleView
{
    private enum View { User, System, Sub }

    private static readonly string[] UserLines = ["save ", "dir", "reboot", "reboot slot ", "reset saved-configuration", "startup saved-configuration ", "delete "];

    private static readonly string[] SystemLines = ["irf ", "undo irf ", "undo irf-port ", "irf-port-configuration active", "undo interface ", "undo vlan ", "stp global enable", "undo stp global enable", "stp enable", "stp disable"];

    private static readonly string[] SubLines = ["shutdown", "undo shutdown", "port ", "undo port group interface ", "stp enable", "undo stp enable", "mad ", "undo mad ", "ip address ", "ipv6 address ", "link-aggregation mode dynamic"];

    private static readonly string[] Views = ["interface ", "irf-port ", "vlan "];

    private View view;

    public bool IsUserView => view == View.User;

    public void Type(string line)
    {
        if (line.StartsWith("display ", StringComparison.Ordinal)) return;
        switch (view, line)
        {
            case (View.User, "system-view"): view = View.System; return;
            case (not View.User, "return"): view = View.User; return;
            case (View.Sub, "quit"): view = View.System; return;
            case (View.System, "quit"): view = View.User; return;
        }
        if (view == View.System && Starts(Views)) { view = View.Sub; return; }
        Assert.True(Starts(view switch { View.User => UserLines, View.System => SystemLines, _ => SubLines }), $"“{line}” does not belong into {view} view.");

        bool Starts(string[] words) => words.Any(word => line == word || (word.EndsWith(' ') && line.StartsWith(word, StringComparison.Ordinal)));
    }
}
