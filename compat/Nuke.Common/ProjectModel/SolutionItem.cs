namespace Nuke.Common.ProjectModel;

/// <summary>A project or a folder of a solution.</summary>
public class SolutionItem
{
    private readonly string _id;

    internal SolutionItem(Solution solution, string id, string name)
    {
        Solution = solution;
        Name = name;
        _id = id;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The solution.</summary>
    public Solution Solution { get; }

    /// <summary>The folder that holds it, else the solution.</summary>
    public IProjectContainer Parent => Solution.ParentOf(_id);

    /// <inheritdoc />
    public override string ToString() => Name;
}
