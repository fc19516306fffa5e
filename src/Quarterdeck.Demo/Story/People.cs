using Quarterdeck.Demo.Dice;

namespace Quarterdeck.Demo.Story;

/// <summary>Departments, the offices they answer to, and names from many countries.</summary>
internal static class People
{
    /// <summary>Department, office, people on the first day at scale 1, mean yearly salary in euro, job.</summary>
    public static readonly (string Department, string Office, int People, int Salary, string Job)[] Departments =
    [
        ("executive", "ceo", 4, 88000, "Chief of staff"),
        ("production", "coo", 18, 33000, "Production operator"),
        ("logistics", "coo", 8, 31000, "Logistics operator"),
        ("sales", "cmo", 8, 47000, "Account manager"),
        ("marketing", "cmo", 6, 45000, "Marketing specialist"),
        ("support", "cco.customer", 7, 33000, "Support agent"),
        ("experience", "cxo", 5, 46000, "Experience designer"),
        ("communications", "cco.communications", 4, 44000, "Communications officer"),
        ("finance", "cfo", 5, 46000, "Accountant"),
        ("it", "cio", 5, 48000, "Systems engineer"),
        ("technology", "cto", 8, 53000, "Product engineer"),
    ];

    /// <summary>Who holds each office.</summary>
    public static readonly (string Office, string Department, string Name, string Job)[] Holders =
    [
        ("ceo", "executive", "Amélie Roussel", "Chief Executive Officer"),
        ("coo", "production", "Femke de Vries", "Chief Operating Officer"),
        ("cmo", "marketing", "Nguyễn Thu Hà", "Chief Marketing Officer"),
        ("cco.customer", "support", "Chen Wei", "Chief Customer Officer"),
        ("cxo", "experience", "Lucía Fernández", "Chief Experience Officer"),
        ("cco.communications", "communications", "Oluwaseun Adeyemi", "Chief Communications Officer"),
        ("cfo", "finance", "Tomasz Zieliński", "Chief Financial Officer"),
        ("cio", "it", "Priya Raman", "Chief Information Officer"),
        ("cto", "technology", "Jonas Lindqvist", "Chief Technology Officer"),
    ];

    /// <summary>Account managers who own opportunities.</summary>
    public static readonly string[] Sellers = ["Marta Kowalska", "Pierre Lambert", "Trần Minh Anh", "Li Na", "Sofie Janssens", "Diego Martín", "Anna Weber", "Giulia Conti"];

    private static readonly string[] Given = ["Camille", "Jan", "Linh", "Wei", "Emma", "Mateusz", "Sophie", "Carlos", "Marek", "Hoa", "Jing", "Luuk", "Ines", "Paul", "Zofia", "Thierry", "Noor", "Elena", "Hugo", "Kasia", "Minh", "Rosa", "Felix", "Awa", "Olga", "Yann", "Mei", "Tom"];
    private static readonly string[] Family = ["Martin", "Nowak", "Nguyễn", "Wang", "Bakker", "Dubois", "Wójcik", "García", "Lê", "Zhang", "Visser", "Lefèvre", "Kamiński", "Moreau", "Schmidt", "Peeters", "Rossi", "Phạm", "Diallo", "Liu", "Mercier", "Lewandowska", "Ruiz", "Smit", "Girard", "Fischer"];

    /// <summary>A name.</summary>
    public static string Name(SeededRandom random) => $"{Given[random.Below(Given.Length)]} {Family[random.Below(Family.Length)]}";
}
