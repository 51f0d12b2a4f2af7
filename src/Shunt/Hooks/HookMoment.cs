namespace Shunt.Hooks;

/// <summary>When a hook runs, seen from its step.</summary>
public enum HookMoment
{
    /// <summary>Once, before the step begins.</summary>
    Before,

    /// <summary>Again and again while the step is watched.</summary>
    During,

    /// <summary>Once, when the step is done.</summary>
    After,
}
