using Nuke.Common.CI;
using Nuke.Common.IO;

namespace Nuke.Common.Parameters;

/// <summary>The options that every build has.</summary>
internal static class EngineOptions
{
    public static readonly Parameter Target = new("Target", typeof(string[]), "Targets to run; the same as naming them without an option");
    public static readonly Parameter Skip = new("Skip", typeof(string[]), "Targets to skip; without a name, all that were not named");
    public static readonly Parameter Continue = new("Continue", typeof(bool), "Leaves out what succeeded in a failed run of the same command on the same source");
    public static readonly Parameter Parallel = new("Parallel", typeof(int), "How many targets may run at once, 1 to 256. Default is the number of cores");
    public static readonly Parameter Sequential = new("Sequential", typeof(bool), "Runs one target after the other, whatever --parallel says");
    public static readonly Parameter Plan = new("Plan", typeof(bool), "Shows what would run, what at once and for how long, and runs nothing");
    public static readonly Parameter Help = new("Help", typeof(bool), "Shows this text");
    public static readonly Parameter Verbosity = new("Verbosity", typeof(Verbosity), "How much is narrated. Default is Normal");
    public static readonly Parameter Root = new("Root", typeof(AbsolutePath), "The folder that holds .nuke. Default is the nearest one upwards");
    public static readonly Parameter Profile = new("Profile", typeof(string[]), "Reads .nuke/parameters.<name>.json as well");
    public static readonly Parameter Partition = new("Partition", typeof(Partition), "The part of divided targets to run, such as 2/4. Default is all");
    public static readonly Parameter NoLogo = new("NoLogo", typeof(bool), "Accepted; this engine shows no logo");

    public static readonly Parameter[] All = [Target, Skip, Continue, Parallel, Sequential, Plan, Help, Verbosity, Root, Profile, Partition, NoLogo];
}
