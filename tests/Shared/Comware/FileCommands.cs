namespace Runbooks.Testing.Comware;

/// <summary>Saving, erasing, copying, restarting: the dialogs.</summary>
internal static class FileCommands
{
    public static ImmutableArray<Rule> Rules { get; } =
    [
        new("*", "save", (console, _) => Save(console, force: false, then: null)),
        new("*", "save safely", (console, _) => Save(console, force: false, then: null)),
        // Saves without a question (H3C S5500-HI Fundamentals configuration guide: save [ safely ] [ force ]).
        new("*", "save force", (console, _) => Save(console, force: true, then: null)),
        new("*", "save safely force", (console, _) => Save(console, force: true, then: null)),
        // Beside the startup file, which stays as it is (H3C Comware 7 fundamentals command reference, save).
        new("*", "save <word>", (console, values) => SaveAs(console, Name(values[0]))),
        new("user", "delete /unreserved <word>", (console, values) => Delete(console, Name(values[0]))),
        // In user view (H3C Fundamentals command references). Erases the file; what runs stays.
        new("user", "reset saved-configuration", (console, _) => Erase(console)),
        new("user", "reboot", (console, _) => Reboot(console, [.. console.Fabric.Members])),
        new("user", "reboot slot <member>", (console, values) => Reboot(console, [console.Fabric.Member(int.Parse(values[0], System.Globalization.CultureInfo.InvariantCulture))!])),
        new("user", "copy <word> <word>", (console, values) => Copy(console, Name(values[0]), Name(values[1]))),
        new("user", "startup saved-configuration <word>", (console, values) => UseAtStart(console, Name(values[0]))),
    ];

    private static string Name(string path) => path.StartsWith("flash:/", StringComparison.OrdinalIgnoreCase) ? path["flash:/".Length..] : path;

    // Every member runs the master's configuration, and each keeps a startup file of its own (H3C S6520X IRF configuration guide).
    private static void Save(Console console, bool force, Action? then)
    {
        if (force)
        {
            Write(console, console.Box.StartupFile);
            then?.Invoke();
        }
        else if (then is not null) AskName(console, then);
        else console.Confirm("The current configuration will be written to the device. Are you sure? [Y/N]:", () => AskName(console, null));
    }

    private static void AskName(Console console, Action? then)
    {
        console.Ask($"Please input the file name(*.cfg)[flash:/{console.Box.StartupFile}]\n(To leave the existing filename unchanged, press the enter key):", reply =>
        {
            var file = reply.Length == 0 ? console.Box.StartupFile : Name(reply);
            void Store()
            {
                Write(console, file);
                then?.Invoke();
            }
            if (console.Box.StartupFile == file ? console.Box.Startup is null : !console.Box.Files.ContainsKey(file)) Store();
            else console.Confirm($"flash:/{file} exists, overwrite? [Y/N]:", Store);
        });
    }

    private static void Write(Console console, string file)
    {
        console.Print(" Validating file. Please wait....");
        console.Print(" Saved the current configuration to mainboard device successfully.");
        foreach (var box in console.Fabric.InOrder)
        {
            (box.StartupFile, box.Startup) = (file, console.Running);
            if (console.Box.Spec.Comware == 7 && console.Fabric.Members.Count > 1)
            {
                console.Print($"Slot {box.MemberId}:");
                console.Print(" Save next configuration file successfully.");
            }
        }
        console.Print(" Configuration is saved to device successfully.");
    }

    private static void SaveAs(Console console, string file)
    {
        void Store()
        {
            foreach (var box in console.Fabric.Members) box.Files[file] = console.Running;
            console.Print("Now saving current configuration to the device.");
            console.Print($"Saving configuration flash:/{file}. Please wait...");
            console.Print("Configuration is saved to flash successfully.");
        }
        console.Confirm($"The current configuration will be saved to flash:/{file}. Continue? [Y/N]:", () =>
        {
            if (console.Box.Files.ContainsKey(file)) console.Confirm($"flash:/{file} exists, overwrite? [Y/N]:", Store);
            else Store();
        });
    }

    private static void Delete(Console console, string file) => console.Confirm($"Delete flash:/{file}? [Y/N]:", () =>
    {
        if (!console.Box.Files.Remove(file)) console.Refuse("%Error: The file does not exist.");
    });

    private static void Erase(Console console) => console.Confirm("The saved configuration file will be erased. Are you sure? [Y/N]:", () =>
    {
        foreach (var box in console.Fabric.Members) box.Startup = null;
        console.Print(" Configuration file in flash: is being cleared.");
        console.Print(" Please wait ...");
        console.Print(" Configuration file is cleared.");
    });

    /// <summary>As a Comware 5.20 console printed it, and the Comware 7 wording beside it. Asks to save when what runs is not what is saved.</summary>
    private static void Reboot(Console console, ImmutableArray<Switch> boxes)
    {
        var seven = console.Box.Spec.Comware == 7;
        console.Print($"{(seven ? "" : " ")}Start to check configuration with next startup configuration file, please wait.........DONE!");
        void Go() => console.Confirm($"{(seven ? "" : " ")}This command will reboot the {(boxes.Length < console.Fabric.Members.Count ? $"specified slot {boxes[0].MemberId}" : "device")}. Continue? [Y/N]:", () =>
        {
            foreach (var box in boxes) console.Lab.Fabrics.Restart(box);
        });
        if (boxes.All(box => ConfigurationText.Same(console.Running, box.Startup))) Go();
        else
            console.Confirm(seven
                ? "Current configuration may be lost after the reboot, save current configuration? [Y/N]:"
                : " This command will reboot the device. Current configuration will be lost, save current configuration? [Y/N]:", () => Save(console, force: false, Go), Go);
    }

    private static void Copy(Console console, string from, string to)
    {
        var source = from == console.Box.StartupFile ? console.Box.Startup : console.Box.Files.GetValueOrDefault(from);
        if (source is null)
        {
            console.Refuse("%Error: The file does not exist.");
            return;
        }
        console.Confirm(console.Box.Spec.Comware == 7 ? $"Copy flash:/{from} to flash:/{to}? [Y/N]:" : $"Copy flash:/{from} to flash:/{to}?[Y/N]:", () =>
        {
            console.Box.Files[to] = source;
            console.Print(console.Box.Spec.Comware == 7 ? $"Copying file flash:/{from} to flash:/{to}... Done." : $".\n%Copy file flash:/{from} to flash:/{to}...Done.");
        });
    }

    private static void UseAtStart(Console console, string file)
    {
        if (!console.Box.Files.TryGetValue(file, out var saved)) console.Refuse("%Error: The file does not exist.");
        else (console.Box.Startup, console.Box.StartupFile) = (saved, file);
    }
}
