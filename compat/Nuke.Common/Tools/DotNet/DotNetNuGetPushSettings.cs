using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>What <c>dotnet nuget push</c> brings to a feed.</summary>
[Command(Type = typeof(DotNetTasks), Command = nameof(DotNetTasks.DotNetNuGetPush), Arguments = "nuget push")]
public partial class DotNetNuGetPushSettings : ToolOptions
{
    /// <summary>The package to push.</summary>
    [Argument(Format = "{value}", Position = 1)]
    public string? TargetPath => Get<string>(nameof(TargetPath));

    /// <summary>The feed.</summary>
    [Argument(Format = "--source {value}")]
    public string? Source => Get<string>(nameof(Source));

    /// <summary>The feed for symbols.</summary>
    [Argument(Format = "--symbol-source {value}")]
    public string? SymbolSource => Get<string>(nameof(SymbolSource));

    /// <summary>The seconds it may take; default 300.</summary>
    [Argument(Format = "--timeout {value}")]
    public int? Timeout => Get<int?>(nameof(Timeout));

    /// <summary>The key for the feed; masked in all output.</summary>
    [Argument(Format = "--api-key {value}", Secret = true)]
    public string? ApiKey => Get<string>(nameof(ApiKey));

    /// <summary>The key for the feed for symbols; masked in all output.</summary>
    [Argument(Format = "--symbol-api-key {value}", Secret = true)]
    public string? SymbolApiKey => Get<string>(nameof(SymbolApiKey));

    /// <summary>Leaves symbols out.</summary>
    [Argument(Format = "--no-symbols")]
    public bool? NoSymbols => Get<bool?>(nameof(NoSymbols));

    /// <summary>Goes on when the feed has the version already.</summary>
    [Argument(Format = "--skip-duplicate")]
    public bool? SkipDuplicate => Get<bool?>(nameof(SkipDuplicate));
}
