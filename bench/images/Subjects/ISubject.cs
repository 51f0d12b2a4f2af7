namespace Bench.Images.Subjects;

/// <summary>One road from source to registry.</summary>
interface ISubject
{
    /// <value>Its name in the report.</value>
    string Name { get; }

    /// <summary>Makes everything as if nothing had been built: no compiled output, no cached layer, nothing of this round in the registry.</summary>
    /// <param name="source">A clone of the repository.</param>
    /// <param name="repository">Where images go in this round.</param>
    Task ForgetAsync(string source, string repository);

    /// <summary>From source to registry.</summary>
    /// <param name="source">A clone of the repository.</param>
    /// <param name="commit">What is checked out there.</param>
    /// <param name="repository">Where the image goes, tagged with the commit.</param>
    Task PushAsync(string source, string commit, string repository);
}
