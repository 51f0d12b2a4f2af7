namespace Amazon.ECR.Model;

/// <summary>What is asked of <c>DescribeRepositoriesAsync</c>.</summary>
public class DescribeRepositoriesRequest : AmazonECRRequest, IShape
{
    /// <value>The names of the repositories; all of them without.</value>
    public List<string>? RepositoryNames { get; set; }

    void IShape.Walk(Walker walk)
    {
        RepositoryNames = walk.Texts("repositoryNames", RepositoryNames);
    }
}
