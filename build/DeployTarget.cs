/// <summary>The targets a version can be released to; their rules are in Environments.cs.</summary>
enum DeployTarget
{
    /// <summary>For trying things out.</summary>
    dev,

    /// <summary>Where a version proves itself; the default.</summary>
    stage,

    /// <summary>What users see.</summary>
    prod,
}
