using System.Globalization;

namespace Replicas;

/// <summary>Under what a version is built again: as much as can be changed of a machine without another machine.</summary>
sealed record ReplicaConditions
{
    /// <summary>The user that root builds as: <c>nobody</c>.</summary>
    public const int OtherUser = 65534;

    private static readonly string[] Zones = ["Asia/Kathmandu", "America/St_Johns", "Pacific/Apia", "Africa/Monrovia", "Australia/Lord_Howe"];
    private static readonly string[] Locales = ["tr_TR.UTF-8", "de_DE.UTF-8", "ar_SA.UTF-8", "ja_JP.UTF-8", "C"];
    private static readonly string[] Umasks = ["0077", "0000", "0027", "0007"];

    /// <value>The folder that everything is in: source, packages, home, product. It does not exist yet.</value>
    public required string Folder { get; init; }

    /// <value>Where temporary files are: beside the folder, for MSBuild runs no command (<c>Exec</c>) where their path has blanks.</value>
    public string TemporaryFolder => Path.Combine(Path.GetDirectoryName(Folder)!, "tmp");

    /// <value>The user's number; null for the one who asks.</value>
    public required int? User { get; init; }

    /// <value>The time zone's name.</value>
    public required string TimeZone { get; init; }

    /// <value>The locale, for the system's C library and the SDK alike.</value>
    public required string Locale { get; init; }

    /// <value>The mode bits that new files do not get, in octal digits.</value>
    public required string Umask { get; init; }

    /// <value>The time that every source file has, as a clone at another time would give it.</value>
    public required DateTimeOffset SourceTime { get; init; }

    /// <value>What the clock says when the build begins; null for the machine's own.</value>
    public required DateTimeOffset? Clock { get; init; }

    /// <summary>Conditions unlike the usual ones. The same number gives the same, but for the parent folder.</summary>
    /// <param name="number">Which.</param>
    /// <param name="parent">The folder in which the replica's own is made.</param>
    /// <param name="setsClock">Whether the clock can be set for the build alone.</param>
    public static ReplicaConditions Number(int number, string parent, bool setsClock) => new()
    {
        Folder = Path.Combine([parent, .. Enumerable.Repeat($"r{number}", (number % 4) + 1), number % 2 == 0 ? "a folder with blanks" : "ordner-ü"]),
        User = System.Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() && number % 5 != 4 ? OtherUser : null,
        TimeZone = Zones[number % Zones.Length],
        Locale = Locales[number / 2 % Locales.Length],
        Umask = Umasks[number / 3 % Umasks.Length],
        SourceTime = new DateTimeOffset(2001, 2, 3, 4, 5, 6, TimeSpan.Zero).AddDays(37 * number),
        Clock = setsClock ? new DateTimeOffset(2031, 3, 4, 23, 59, 58, TimeSpan.Zero).AddDays(41 * number) : null,
    };

    /// <summary>The variables that the build gets; it gets no others.</summary>
    public IReadOnlyDictionary<string, string> Environment()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HOME"] = Path.Combine(Folder, "home"),
            ["DOTNET_CLI_HOME"] = Path.Combine(Folder, "home"),
            ["NUGET_PACKAGES"] = Path.Combine(Folder, "packages"),
            ["TMPDIR"] = TemporaryFolder,
            ["TZ"] = TimeZone,
            ["LC_ALL"] = Locale,
            ["LANG"] = Locale,
            ["DOTNET_CLI_UI_LANGUAGE"] = Locale[..Math.Min(2, Locale.Length)] is var language and not "C" ? language : "en",
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",

            // No server of an earlier build, which has that one's conditions.
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["UseSharedCompilation"] = "false",
        };
        foreach (var kept in (string[])["PATH", "DOTNET_ROOT", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"])
        {
            if (System.Environment.GetEnvironmentVariable(kept) is { Length: > 0 } value)
                variables[kept] = value;
        }

        return variables;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"folder '{Folder}', user {(User is { } user ? user : "unchanged")}, packages and home in that folder, time zone {TimeZone}, locale {Locale}, umask {Umask}, source files of {SourceTime:yyyy-MM-dd}, clock {(Clock is { } clock ? $"{clock:yyyy-MM-dd}" : "unchanged ('faketime' is not installed)")}, no other variable");
}
